package org.carryover.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

    /** What the column holds for those who have this role, so that an index finds them. */
    static List<String> columnsWith(Role role) {
        Roles roles = new Roles(Set.of(role));
        return Arrays.stream(Role.values())
                .flatMap(one -> Arrays.stream(Role.values())
                        .map(other -> roles.with(one).with(other).column()))
                .distinct()
                .toList();
    }

    /** Names in the order of the enum, separated by commas. */
    String column() {
        return all.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** Maps the column; public, because EclipseLink makes it. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Roles, String> {

        @Override
        public String convertToDatabaseColumn(Roles roles) {
            return roles == null ? null : roles.column();
        }

        @Override
        public Roles convertToEntityAttribute(String column) {
            return column == null
                    ? null
                    : new Roles(Stream.of(column.split(",")).map(Role::valueOf).collect(Collectors.toSet()));
        }
    }
}
