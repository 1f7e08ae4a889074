package org.carryover.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * An error page has nothing to remember, so it begins no session: otherwise each address that somebody guesses would cost memory. The page
 * itself could only say so when it is built, and by then PrimeFaces has put its nonce into the session.
 */
public class StatelessErrorPages implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/WEB-INF/errorpages/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && view.getViewId().startsWith(FOLDER)) {
            view.setTransient(true);
        }
    }
}
