package org.carryover.web;

import org.carryover.identity.NameForm;
import org.carryover.identity.PersonView;

/** What somebody types of themselves: their names, what they work as and the time zone in which they read times. */
public class PersonEntries {

    private String licenseName;
    private String otherNames;
    private String profession;
    private String zone;

    static PersonEntries of(PersonView person) {
        PersonEntries entries = new PersonEntries();
        entries.licenseName = person.licenseName();
        entries.otherNames = Lines.text(person.otherNames());
        entries.profession = person.profession();
        entries.zone = person.zone().getId();
        return entries;
    }

    NameForm name() {
        return new NameForm(licenseName, Lines.of(otherNames));
    }

    public String getLicenseName() {
        return licenseName;
    }

    public void setLicenseName(String licenseName) {
        this.licenseName = licenseName;
    }

    public String getOtherNames() {
        return otherNames;
    }

    public void setOtherNames(String otherNames) {
        this.otherNames = otherNames;
    }

    public String getProfession() {
        return profession;
    }

    public void setProfession(String profession) {
        this.profession = profession;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
