/** Accreditors, approvals, awards, certificates and transcripts: what a board accepts. */
package org.carryover.credit;
