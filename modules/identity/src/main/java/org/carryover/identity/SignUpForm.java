package org.carryover.identity;

import java.util.List;

/** What somebody fills in to get an account, as typed. */
public record SignUpForm(
        String licenseName, List<String> otherNames, String email, String password, String profession, String zone) {

    public SignUpForm {
        otherNames = List.copyOf(otherNames);
    }

    @Override
    public String toString() {
        return "SignUpForm"; // never the password, wherever it may be printed
    }
}
