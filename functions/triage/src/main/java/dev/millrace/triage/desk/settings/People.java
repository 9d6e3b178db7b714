package dev.millrace.triage.desk.settings;

import java.util.Map;
import java.util.Optional;

/// Who is who in a desk.
///
/// @param accounts the accounts there, by what rota and access tokens call people
public record People(Map<String, String> accounts) {

    public People {
        accounts = Map.copyOf(accounts);
    }

    /// The people of a desk's settings.
    public static People of(Optional<Map<String, String>> accounts) {
        return new People(accounts.orElse(Map.of()));
    }

    /// Somebody's account, if the settings know it.
    public Optional<String> account(String person) {
        return Optional.ofNullable(accounts.get(person));
    }

    /// Who has that account: the account's own name for whom the settings do not know.
    public String person(String account) {
        return accounts.entrySet().stream()
                .filter(known -> known.getValue().equals(account))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(account);
    }
}
