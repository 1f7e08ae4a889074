package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Who is signed in, for the frame of every page. */
@Named
@RequestScoped
public class ActiveUser {

    public boolean isSignedIn() {
        return false;
    }

    public boolean isAuthor() {
        return false;
    }

    public boolean isAdministrator() {
        return false;
    }

    public String getDisplayName() {
        return "";
    }

    public String getInitials() {
        return "";
    }
}
