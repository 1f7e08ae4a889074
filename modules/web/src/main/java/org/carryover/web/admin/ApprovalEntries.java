package org.carryover.web.admin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.credit.ApprovalForm;
import org.carryover.credit.ApprovalView;

/** What stands in the fields about an approval, as the accreditor's letter says it. */
public final class ApprovalEntries {

    private String accreditor;
    private String courseVersion;
    private String number;
    private Format format;
    private Level level;
    private Category category;
    private String from;
    private String to;

    static ApprovalEntries of(ApprovalView approval) {
        ApprovalEntries entries = like(approval);
        entries.number = approval.number();
        entries.from = approval.from().toString();
        entries.to = approval.to() == null ? null : approval.to().toString();
        return entries;
    }

    /** For the approval that follows: from the day after on; its number comes with the letter. */
    static ApprovalEntries after(ApprovalView approval) {
        ApprovalEntries entries = like(approval);
        entries.from = approval.to() == null ? null : approval.to().plusDays(1).toString();
        return entries;
    }

    private static ApprovalEntries like(ApprovalView approval) {
        ApprovalEntries entries = new ApprovalEntries();
        entries.accreditor = approval.accreditor().id();
        entries.courseVersion = approval.courseVersion().value();
        entries.format = approval.format();
        entries.level = approval.level();
        entries.category = approval.category();
        return entries;
    }

    ApprovalForm form(String id) {
        return new ApprovalForm(
                id,
                accreditor,
                courseVersion == null || courseVersion.isBlank() ? null : new CourseVersionId(courseVersion),
                number,
                format,
                level,
                category,
                day(from),
                day(to));
    }

    /** The days that were typed and are none, by field: what is left out would mean something else. */
    Map<String, String> unread() {
        Map<String, String> faults = new HashMap<>();
        if (isUnread(from)) {
            faults.put("from", "admin.day.unread");
        }
        if (isUnread(to)) {
            faults.put("to", "admin.day.unread");
        }
        return faults;
    }

    static boolean isUnread(String typed) {
        return typed != null && !typed.isBlank() && day(typed) == null;
    }

    /** Four digits for the year: what a date field sends, and what every database can compare. */
    static LocalDate day(String typed) {
        if (typed == null || !typed.strip().matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getAccreditor() {
        return accreditor;
    }

    public void setAccreditor(String accreditor) {
        this.accreditor = accreditor;
    }

    public String getCourseVersion() {
        return courseVersion;
    }

    public void setCourseVersion(String courseVersion) {
        this.courseVersion = courseVersion;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Format getFormat() {
        return format;
    }

    public void setFormat(Format format) {
        this.format = format;
    }

    public Format[] getFormats() {
        return Format.values();
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Category getCategory() {
        return category;
    }

    public void setCategory(Category category) {
        this.category = category;
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
