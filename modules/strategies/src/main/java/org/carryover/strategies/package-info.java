/** Strategy cards and family handouts, each with its sources. */
package org.carryover.strategies;
