/** The Lucene index over everything published; queries never touch the database. */
package org.carryover.search;
