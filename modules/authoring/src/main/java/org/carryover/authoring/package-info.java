/** Content packages: read, lint, compare and publish. */
package org.carryover.authoring;
