/** The pages of the post-test: before, during and after an attempt. */
package org.carryover.web.posttest;
