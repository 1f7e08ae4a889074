package org.carryover.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.shared.Role;

/** The roles of an account; everybody is a therapist. */
record Roles(Set<Role> all) {

    Roles {
        EnumSet<Role> roles = EnumSet.of(Role.THERAPIST);
        roles.addAll(all);
        all = Set.copyOf(roles);
    }

    Roles with(Role role) {
        return new Roles(Stream.concat(all.stream(), Stream.of(role)).collect(Collectors.toSet()));
    }

    Roles without(Role role) {
        return new Roles(all.stream().filter(held -> held != role).collect(Collectors.toSet()));
    }

    /** Maps the column; public, because EclipseLink makes it: names in the order of the enum, separated by commas. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Roles, String> {

        @Override
        public String convertToDatabaseColumn(Roles roles) {
            return roles == null
                    ? null
                    : roles.all().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        }

        @Override
        public Roles convertToEntityAttribute(String column) {
            return column == null
                    ? null
                    : new Roles(Stream.of(column.split(",")).map(Role::valueOf).collect(Collectors.toSet()));
        }
    }
}
