package dev.millrace.triage.desk.settings;

import dev.millrace.triage.ticket.Level;
import java.util.Map;
import java.util.Optional;

/// How a tenant's Jira Service Management is reached.
///
/// @param url the site: `https://acme.atlassian.net`
/// @param user the e-mail address of our account
/// @param token its API token
/// @param accountId its account id, whose own changes are no news
/// @param project the key of the project of the service desk
/// @param serviceDeskId the service desk in which requests are created
/// @param requestTypeId their type, which must have the field `labels`
/// @param hookKey the secret of the webhook
/// @param fields where an issue says what it is
/// @param people the account ids there of those whom rota and access tokens call otherwise
public record JiraSettings(
        String url,
        String user,
        String token,
        String accountId,
        String project,
        String serviceDeskId,
        String requestTypeId,
        String hookKey,
        Fields fields,
        Optional<Map<String, String>> people) {

    private static final int LONGEST_PROJECT = 40;

    public JiraSettings {
        url = DeskAddress.checked(url);
        if (user.isBlank() || token.isBlank() || accountId.isBlank() || hookKey.isBlank()) {
            throw new IllegalArgumentException("user, token, accountId and hookKey must not be blank");
        }
        if (project.isEmpty()
                || project.length() > LONGEST_PROJECT
                || !project.chars().allMatch(JiraSettings::isKey)) {
            throw new IllegalArgumentException("project must be a key of capital letters, digits and underscores");
        }
        people = people.map(Map::copyOf);
    }

    /// The ids of fields, all of them lists of options: `customfield_10041`.
    ///
    /// @param service of text or options, whatever the ticket is about; may be absent
    public record Fields(
            String category, LevelField impact, LevelField urgency, String group, Optional<String> service) {}

    /// A field whose options are levels.
    ///
    /// @param values what its options call the three levels; `Low`, `Medium` and `High` if absent
    public record LevelField(String field, Optional<Map<Level, String>> values) {

        private static final Map<Level, String> USUAL =
                Map.of(Level.LOW, "Low", Level.MEDIUM, "Medium", Level.HIGH, "High");

        public LevelField {
            values = values.map(Map::copyOf);
            if (values.isPresent() && values.get().size() != Level.values().length) {
                throw new IllegalArgumentException("values must name LOW, MEDIUM and HIGH");
            }
        }

        /// What the options call that level.
        public String option(Level level) {
            return values.orElse(USUAL).getOrDefault(level, "");
        }

        /// The level that the options call so.
        public Optional<Level> level(String option) {
            return values.orElse(USUAL).entrySet().stream()
                    .filter(named -> named.getValue().equals(option))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private static boolean isKey(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /// Without secrets.
    @Override
    public String toString() {
        return "JiraSettings[%s]".formatted(url);
    }
}
