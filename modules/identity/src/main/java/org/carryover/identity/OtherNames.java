package org.carryover.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Further names of one person, a line each in the column: a name has no line break. */
record OtherNames(List<String> all) {

    OtherNames {
        all = List.copyOf(all);
    }

    /** Maps the column; public, because EclipseLink makes it. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<OtherNames, String> {

        @Override
        public String convertToDatabaseColumn(OtherNames names) {
            return names == null ? "" : String.join("\n", names.all());
        }

        @Override
        public OtherNames convertToEntityAttribute(String column) {
            return new OtherNames(column == null ? List.of() : column.lines().toList());
        }
    }
}
