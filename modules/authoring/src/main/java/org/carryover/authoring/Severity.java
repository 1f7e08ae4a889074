package org.carryover.authoring;

/** Whether a fault keeps a package from being published. */
public enum Severity {
    ERROR,
    WARNING
}
