package org.carryover.credit;

/**
 * Which approvals to list; a null field means any.
 *
 * @param accreditor its id
 * @param standing what is in force includes what ends soon
 */
public record ApprovalFilter(String accreditor, ApprovalStanding standing) {

    public static final ApprovalFilter ANY = new ApprovalFilter(null, null);
}
