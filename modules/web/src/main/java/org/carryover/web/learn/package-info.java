/** Pages of a course for somebody who is enrolled: the way through it, its lessons, and what is left to do. */
package org.carryover.web.learn;
