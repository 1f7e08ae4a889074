package org.carryover.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.component.api.InputHolder;

/**
 * {@code co:field}: label, help above, the input, why it was not taken below. It ties them together for those who do not see the page: the
 * input names its help and its faults as its description, and says when it was not taken.
 */
@FacesComponent(Field.TYPE)
public class Field extends UIComponentBase {

    static final String TYPE = "org.carryover.web.Field";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        UIInput input = input();
        boolean bad = !faults(context, input).isEmpty();
        describe(context, input, bad);
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("div", this);
        writer.writeAttribute("class", bad ? "field bad" : "field", null);
        writer.startElement("label", this);
        writer.writeAttribute(
                "for",
                input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(context),
                null);
        writer.writeText(text("label"), null);
        writer.endElement("label");
        if (!text("help").isEmpty()) {
            writer.startElement("p", this);
            writer.writeAttribute("class", "help", null);
            writer.writeAttribute("id", helpId(context, input), null);
            writer.writeText(text("help"), null);
            writer.endElement("p");
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        UIInput input = input();
        List<FacesMessage> faults = faults(context, input);
        ResponseWriter writer = context.getResponseWriter();
        if (!faults.isEmpty()) {
            writer.startElement("p", this);
            writer.writeAttribute("class", "err", null);
            writer.writeAttribute("id", faultId(context, input), null);
            drawWarning(context, writer);
            writer.writeText(
                    faults.stream().map(FacesMessage::getSummary).distinct().collect(Collectors.joining(" ")), null);
            writer.endElement("p");
            faults.forEach(FacesMessage::rendered);
        }
        writer.endElement("div");
    }

    private void describe(FacesContext context, UIInput input, boolean bad) {
        String description = Stream.of(
                        text("help").isEmpty() ? "" : helpId(context, input), bad ? faultId(context, input) : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        Map<String, Object> attributes = input.getPassThroughAttributes();
        put(attributes, "aria-describedby", description);
        boolean saysItself = !input.isValid() && input.getRendererType().startsWith("org.primefaces");
        put(attributes, "aria-invalid", bad && !saysItself ? "true" : "");
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value.isEmpty()) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    private static void drawWarning(FacesContext context, ResponseWriter writer) throws IOException {
        writer.startElement("svg", null);
        writer.writeAttribute("class", "i", null);
        writer.writeAttribute("viewBox", "0 0 20 20", null);
        writer.writeAttribute("aria-hidden", "true", null);
        writer.startElement("use", null);
        writer.writeAttribute(
                "href",
                context.getExternalContext().getRequestContextPath() + "/resources/carryover/icons.svg#warning",
                null);
        writer.endElement("use");
        writer.endElement("svg");
    }

    private static List<FacesMessage> faults(FacesContext context, UIInput input) {
        return context.getMessageList(input.getClientId(context));
    }

    private static String helpId(FacesContext context, UIInput input) {
        return input.getClientId(context) + "_help";
    }

    private static String faultId(FacesContext context, UIInput input) {
        return input.getClientId(context) + "_err";
    }

    private UIInput input() {
        String id = text("for");
        return inputsBelow(this)
                .filter(input -> id.equals(input.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("co:field holds no input with the id " + id));
    }

    private static Stream<UIInput> inputsBelow(UIComponent component) {
        return component.getChildren().stream()
                .flatMap(child -> child instanceof UIInput input ? Stream.of(input) : inputsBelow(child));
    }

    private String text(String attribute) {
        return Objects.toString(getAttributes().get(attribute), "");
    }
}
