package dev.millrace.approvals.channel;

import dev.millrace.core.domain.TenantId;
import java.util.Map;
import java.util.Optional;

/// What people outside the code set: where approvers are told, and the keys that prove who talks to us.
///
/// @param tenants the ways that lead to each tenant's people; a tenant without any has the console
/// @param slackSigningSecret by which Slack signs what it sends
/// @param slackUsers who stands behind a Slack user, by Slack's id
/// @param auditKey by which agents sign what they request
public record Settings(
        Map<TenantId, Ways> tenants,
        Optional<String> slackSigningSecret,
        Map<String, Person> slackUsers,
        String auditKey) {

    public Settings {
        tenants = Map.copyOf(tenants);
        slackUsers = Map.copyOf(slackUsers);
    }

    /// The ways to one tenant's people.
    ///
    /// @param slack an incoming webhook
    /// @param teams a webhook of a Teams workflow
    /// @param escalation the ways to those to whom approvals are escalated, by what the routing table calls them
    public record Ways(
            Optional<Address> slack,
            Optional<Address> teams,
            Optional<SignedAddress> webhook,
            Optional<Map<String, Ways>> escalation) {}

    /// A webhook whose address is its secret.
    public record Address(String url) {}

    /// A webhook of anybody's.
    ///
    /// @param key by which we sign what we send
    public record SignedAddress(String url, String key) {}

    /// A person as access tokens name them.
    public record Person(TenantId tenant, String subject) {}
}
