/** Pages of what somebody has earned: certificates, the transcript, and the public verification. */
package org.carryover.web.credit;
