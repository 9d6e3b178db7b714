package dev.millrace.triage.desk.settings;

import java.util.Map;
import java.util.Optional;

/// How a tenant's ServiceNow is reached.
///
/// @param url the instance: `https://acme.service-now.com`
/// @param user our account, whose own changes are no news
/// @param password its password, unless there is a token
/// @param token an OAuth access token, which whoever keeps the secret renews
/// @param hookKey by which the business rule signs what it sends
/// @param closeCode of duplicates that are resolved; `Duplicate` if absent
/// @param people the user names there of those whom rota and access tokens call otherwise
public record ServiceNowSettings(
        String url,
        String user,
        Optional<String> password,
        Optional<String> token,
        String hookKey,
        Optional<String> closeCode,
        Optional<Map<String, String>> people) {

    public ServiceNowSettings {
        url = DeskAddress.checked(url);
        if (user.isBlank() || hookKey.isBlank()) {
            throw new IllegalArgumentException("user and hookKey must not be blank");
        }
        if (password.isEmpty() == token.isEmpty()) {
            throw new IllegalArgumentException("either password or token must be there");
        }
        people = people.map(Map::copyOf);
    }

    /// Without secrets.
    @Override
    public String toString() {
        return "ServiceNowSettings[%s]".formatted(url);
    }
}
