/** Resources in JSON for scripts of our pages and for other programs. */
package org.carryover.web.api;
