/** Pages of the administrators, who answer for the credit: people, enrollments, certificates, approvals, mail and the audit log. */
package org.carryover.web.admin;
