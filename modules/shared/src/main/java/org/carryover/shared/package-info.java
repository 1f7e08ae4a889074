/** What every module may use: ids, clock, values, the actor, outbox, audit log and mail. No business rules. */
package org.carryover.shared;
