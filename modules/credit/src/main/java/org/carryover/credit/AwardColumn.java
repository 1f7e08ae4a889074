package org.carryover.credit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carryover.shared.Json;

/** Named where it is used: EclipseLink takes an attribute of an interface type for a relationship otherwise. */
@Converter
public class AwardColumn implements AttributeConverter<Award, String> {

    @Override
    public String convertToDatabaseColumn(Award award) {
        return award == null ? null : Json.write(award);
    }

    @Override
    public Award convertToEntityAttribute(String column) {
        return column == null ? null : Json.read(column, Award.class);
    }
}
