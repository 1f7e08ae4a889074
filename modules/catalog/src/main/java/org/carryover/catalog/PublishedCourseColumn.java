package org.carryover.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carryover.shared.Json;

/** Keeps a published course as JSON. Public, because EclipseLink makes it by reflection. */
@Converter
public class PublishedCourseColumn implements AttributeConverter<PublishedCourse, String> {

    @Override
    public String convertToDatabaseColumn(PublishedCourse course) {
        return course == null ? null : Json.write(course);
    }

    @Override
    public PublishedCourse convertToEntityAttribute(String column) {
        return column == null ? null : Json.read(column, PublishedCourse.class);
    }
}
