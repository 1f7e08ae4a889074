package org.carryover.credit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.carryover.shared.Json;

@Converter(autoApply = true)
public class CertificateDataColumn implements AttributeConverter<CertificateData, String> {

    @Override
    public String convertToDatabaseColumn(CertificateData data) {
        return data == null ? null : Json.write(data);
    }

    @Override
    public CertificateData convertToEntityAttribute(String column) {
        return column == null ? null : Json.read(column, CertificateData.class);
    }
}
