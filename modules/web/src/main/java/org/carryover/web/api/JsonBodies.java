package org.carryover.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.carryover.shared.Json;

/** Bodies in JSON are written and read by {@link Json}, as everywhere else. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements MessageBodyWriter<Object>, MessageBodyReader<Object> {

    /** No body that a page sends comes near this. */
    private static final int LONGEST = 200_000;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return media.isCompatible(MediaType.APPLICATION_JSON_TYPE) && type != String.class;
    }

    @Override
    public void writeTo(
            Object body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return media.isCompatible(MediaType.APPLICATION_JSON_TYPE) && type != String.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new BadRequestException("The body is larger than " + LONGEST + " bytes");
        }
        try {
            Object value = Json.mapper().readValue(body, type);
            if (value == null) {
                throw new BadRequestException("The body is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            // Without the parser's words: they repeat what was sent.
            throw new BadRequestException("The body is not the JSON that this address takes", e);
        }
    }
}
