package dev.millrace.triage.desk.servicenow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.triage.desk.settings.ServiceNowSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    @Test
    void an_account_asks_with_its_password_or_with_a_token() {
        assertThat(ServiceNowDesk.authorization(settings(Optional.of("pässword"), Optional.empty())))
                .isEqualTo("Basic bWlsbHJhY2U6cMOkc3N3b3Jk");
        assertThat(ServiceNowDesk.authorization(settings(Optional.empty(), Optional.of("t0ken"))))
                .isEqualTo("Bearer t0ken");
    }

    private static ServiceNowSettings settings(Optional<String> password, Optional<String> token) {
        return new ServiceNowSettings(
                "https://acme.service-now.com",
                "millrace",
                password,
                token,
                "hook key",
                Optional.empty(),
                Optional.empty());
    }
}
