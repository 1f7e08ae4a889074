/** Pages, resources and security wiring: the only module that speaks HTTP. */
package org.carryover.web;
