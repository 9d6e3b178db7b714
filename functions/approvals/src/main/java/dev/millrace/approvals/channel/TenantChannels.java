package dev.millrace.approvals.channel;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Channel;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Transient;
import dev.millrace.core.log.Log;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Tells a tenant's people on every way that leads to them, and once an approval is escalated those to whom it is. They
/// count as told when one way worked; the others are logged, and tried again with the next notice.
public final class TenantChannels implements Channel {

    private static final Log LOG = Log.of(TenantChannels.class);
    private static final Settings.Ways NONE =
            new Settings.Ways(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Supplier<Settings> settings;
    private final List<Way> ways;
    private final String console;

    /// @param settings asked for at each notice
    /// @param console the address of the console page
    public TenantChannels(Supplier<Settings> settings, List<Way> ways, String console) {
        this.settings = settings;
        this.ways = List.copyOf(ways);
        this.console = console;
    }

    @Override
    public void tell(Approval approval) {
        var card = Card.of(approval, console);
        var worked = 0;
        var failed = 0;
        for (var people : toBeTold(approval)) {
            for (var way : ways) {
                try {
                    worked += way.bring(card, people) ? 1 : 0;
                } catch (MillraceException e) {
                    failed++;
                    LOG.error("channel failed", e, Map.of("approvalId", approval.id(), "way", way.getClass()));
                }
            }
        }
        if (worked == 0 && failed > 0) {
            throw new Transient("no channel of tenant %s works: %d failed, see the log"
                    .formatted(approval.subject().tenant(), failed));
        }
    }

    /// Those to whom it is escalated first.
    private List<Settings.Ways> toBeTold(Approval approval) {
        var ofTenant = settings.get().tenants().getOrDefault(approval.subject().tenant(), NONE);
        var others = ofTenant.escalation()
                .filter(_ -> approval.escalated())
                .map(groups -> groups.get(approval.terms().escalateTo()));
        return Stream.concat(others.stream(), Stream.of(ofTenant)).toList();
    }
}
