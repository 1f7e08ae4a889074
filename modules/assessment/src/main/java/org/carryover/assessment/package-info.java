/** Items, blueprints, attempts and scoring, in QTI's words. Answer keys never leave before submission. */
package org.carryover.assessment;
