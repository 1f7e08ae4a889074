/** The pages of authors: packages read, looked at and published; courses closed and opened. */
package org.carryover.web.author;
