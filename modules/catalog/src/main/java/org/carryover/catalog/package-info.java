/** Courses in immutable versions: what is published, to whom it is open, and what was corrected. */
package org.carryover.catalog;
