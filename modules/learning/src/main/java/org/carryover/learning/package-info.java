/** Enrollments, progress, active time, and the published requirements with their evidence. */
package org.carryover.learning;
