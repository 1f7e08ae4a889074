package org.carryover.credit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carryover.shared.Json;

@Converter(autoApply = true)
public class UnitRuleColumn implements AttributeConverter<UnitRule, String> {

    @Override
    public String convertToDatabaseColumn(UnitRule rule) {
        return rule == null ? null : Json.write(rule);
    }

    @Override
    public UnitRule convertToEntityAttribute(String column) {
        return column == null ? null : Json.read(column, UnitRule.class);
    }
}
