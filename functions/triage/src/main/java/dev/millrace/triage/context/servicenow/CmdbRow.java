package dev.millrace.triage.context.servicenow;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import dev.millrace.triage.context.ConfigurationItem;
import dev.millrace.triage.mask.TextMasker;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A row of the table `cmdb_ci`. What people named or are named in it is masked; the rest are ids and choices of lists.
record CmdbRow(JsonNode row) {

    private static final int LONGEST_CHOICE = 100;

    boolean isNamed(String name) {
        return text("name").equalsIgnoreCase(name);
    }

    ConfigurationItem item(TenantId tenant, TextMasker masker) {
        var id = choice("sys_id");
        var owner = Optional.of(text("support_group"))
                .filter(group -> !group.isBlank())
                .orElseGet(() -> text("owned_by"));
        var masked = masker.mask(
                tenant, new DocumentId("cmdb/" + id), List.of(new RawText(text("name")), new RawText(owner)));
        return new ConfigurationItem(
                id, masked.getFirst(), choice("sys_class_name"), masked.getLast(), choice("busines_criticality"));
    }

    private String choice(String field) {
        var choice = text(field);
        return choice.length() > LONGEST_CHOICE ? choice.substring(0, LONGEST_CHOICE) : choice;
    }

    /// A reference comes as an object with what people see of it.
    private String text(String field) {
        var value = row.path(field);
        return value.isObject() ? value.path("display_value").asString("") : value.asString("");
    }
}
