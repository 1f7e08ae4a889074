package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carryover.identity.LicenseType;
import org.carryover.identity.Profession;

/** What the forms about people offer to choose from. */
@Named
@ApplicationScoped
public class Choices {

    /** Those who read this mostly live here; the names are the everyday ones. */
    private static final List<String> NEAR_ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "Pacific/Guam",
            "Pacific/Pago_Pago",
            "America/Toronto",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver",
            "America/Halifax",
            "America/St_Johns");

    private static final List<String> REGIONS =
            List.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    @Inject
    private Messages messages;

    @Inject
    private Jurisdictions jurisdictionNames;

    private List<SelectItem> zones;
    private List<SelectItem> jurisdictions;

    @PostConstruct
    void read() {
        zones = readZones();
        jurisdictions = jurisdictionNames.groups().entrySet().stream()
                .<SelectItem>map(group -> group(
                        messages.text("jurisdiction.group." + group.getKey()),
                        group.getValue().stream().map(code -> new SelectItem(code, jurisdictionNames.name(code)))))
                .toList();
    }

    /** Time zones: North America's by their everyday names, then all by region and city. */
    public List<SelectItem> getZones() {
        return zones;
    }

    public List<SelectItem> getJurisdictions() {
        return jurisdictions;
    }

    public List<SelectItem> getProfessions() {
        return Arrays.stream(Profession.values())
                .map(value -> new SelectItem(value.name(), messages.text("Profession." + value)))
                .toList();
    }

    public List<SelectItem> getLicenseTypes() {
        return Arrays.stream(LicenseType.values())
                .map(value -> new SelectItem(value, messages.text("LicenseType." + value)))
                .toList();
    }

    /** How a time zone is called. */
    public String zoneName(ZoneId zone) {
        return NEAR_ZONES.contains(zone.getId()) ? messages.text("zone." + zone) : city(zone.getId());
    }

    private List<SelectItem> readZones() {
        List<SelectItem> groups = new ArrayList<>();
        groups.add(group(
                messages.text("zone.group.near"),
                NEAR_ZONES.stream().map(id -> new SelectItem(id, messages.text("zone." + id)))));
        for (String region : REGIONS) {
            groups.add(group(
                    messages.text("zone.group." + region),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.startsWith(region + "/"))
                            .filter(id -> !NEAR_ZONES.contains(id))
                            .map(id -> new SelectItem(id, city(id)))
                            .sorted(Comparator.comparing(SelectItem::getLabel))));
        }
        groups.add(
                group(messages.text("zone.group.other"), Stream.of(new SelectItem("UTC", messages.text("zone.UTC")))));
        return groups;
    }

    private static SelectItem group(String label, Stream<SelectItem> items) {
        return new SelectItemGroup(label, null, false, items.toArray(SelectItem[]::new));
    }

    /** America/Indiana/Tell_City is "Tell City, Indiana". */
    private static String city(String id) {
        String[] parts = id.replace('_', ' ').split("/");
        return parts.length == 3 ? parts[2] + ", " + parts[1] : parts[parts.length - 1];
    }
}
