package org.carryover.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request leaves for the page that it leads to; it lies in the session until it is taken. The flash scope of Faces would hold it in a cookie that
 * nobody can read after the server has started again, and the next form that such a browser sends would break.
 */
public class Handover implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String MESSAGES = "messages";

    public static void leave(String name, Serializable value) {
        external().getSessionMap().put(key(name), value);
    }

    public static <T> Optional<T> look(String name, Class<T> type) {
        return session().map(external -> type.cast(external.getSessionMap().get(key(name))));
    }

    public static <T> Optional<T> take(String name, Class<T> type) {
        return session().map(external -> type.cast(external.getSessionMap().remove(key(name))));
    }

    public static void drop(String name) {
        session().ifPresent(external -> external.getSessionMap().remove(key(name)));
    }

    /** What the page has said so far, the next one says. */
    static void leaveMessages() {
        List<FacesMessage> said = FacesContext.getCurrentInstance().getMessageList(null);
        if (!said.isEmpty()) {
            leave(MESSAGES, new ArrayList<>(said));
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        take(MESSAGES, List.class)
                .ifPresent(said -> ((List<?>) said)
                        .forEach(message -> event.getFacesContext().addMessage(null, (FacesMessage) message)));
    }

    private static Optional<ExternalContext> session() {
        return Optional.of(external()).filter(external -> external.getSession(false) != null);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static String key(String name) {
        return Handover.class.getName() + "." + name;
    }
}
