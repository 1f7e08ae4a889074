package org.carryover.identity;

/** What a license licenses: an occupational therapist or an occupational therapy assistant. */
public enum LicenseType {
    OT,
    OTA
}
