/** People, their logins, names, roles and licenses; sign-in. Person and login are two things. */
package org.carryover.identity;
