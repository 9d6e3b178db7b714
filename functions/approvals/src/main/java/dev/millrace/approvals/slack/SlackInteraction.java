package dev.millrace.approvals.slack;

import dev.millrace.approvals.ApprovalStore;
import dev.millrace.approvals.Choice;
import dev.millrace.approvals.Decision;
import dev.millrace.approvals.Ruling;
import dev.millrace.approvals.Ruling.Refused;
import dev.millrace.approvals.channel.Settings;
import dev.millrace.approvals.channel.Settings.Person;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.log.Log;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Somebody pressed a button of a card. What Slack did not sign within the last five minutes, and whom the settings do
/// not know, is refused; sent again, it counts once.
///
/// Whoever pressed is told what came of it. Slack waits three seconds for an answer, so that is tried once.
///
/// A signed message stands for the nonce of a page: it is about the payload that its card showed, and from one person.
public final class SlackInteraction implements Function<WebRequest, WebResponse> {

    private static final Log LOG = Log.of(SlackInteraction.class);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final Supplier<Settings> settings;
    private final ApprovalStore approvals;
    private final Function<Decision, Ruling> decide;
    private final Clock clock;
    private final SlackReplies replies;

    /// @param settings asked for at each message
    /// @param decide [DecideApproval]
    /// @param replies to whoever pressed, by a client that tries once and not for long
    public SlackInteraction(
            Supplier<Settings> settings,
            ApprovalStore approvals,
            Function<Decision, Ruling> decide,
            Clock clock,
            SlackReplies replies) {
        this.settings = settings;
        this.approvals = approvals;
        this.decide = decide;
        this.clock = clock;
        this.replies = replies;
    }

    @Override
    public WebResponse apply(WebRequest request) {
        var now = settings.get();
        if (!isSigned(request, now)) {
            LOG.warn("Slack message refused", Map.of("gatewayRequestId", request.requestId()));
            return says(UNAUTHORIZED, "This is not signed by Slack, or too old.");
        }
        try {
            var press = ButtonPress.read(request.body());
            return Optional.ofNullable(now.slackUsers().get(press.user()))
                    .map(person -> answer(press, person))
                    .orElseGet(() -> told(press, FORBIDDEN, "You may not decide here: ask an operator to add you."));
        } catch (InvalidInput _) {
            return says(BAD_REQUEST, "This is no button of a card.");
        }
    }

    private boolean isSigned(WebRequest request, Settings now) {
        return now.slackSigningSecret()
                .filter(secret -> !secret.isBlank())
                .filter(secret -> new SlackSignature(secret)
                        .isValid(
                                request.header("x-slack-signature").orElse(""),
                                request.header("x-slack-request-timestamp").orElse(""),
                                request.body(),
                                clock.instant()))
                .isPresent();
    }

    /// A button that only opens a page is reported too.
    private WebResponse answer(ButtonPress press, Person person) {
        return press.choice().map(choice -> decided(press, choice, person)).orElseGet(() -> says(OK, ""));
    }

    private WebResponse decided(ButtonPress press, Choice choice, Person person) {
        var button = press.button();
        var nonce = approvals
                .find(button.approvalId())
                .map(approval -> approval.nonceFor(person.subject()))
                .orElse("");
        var ruling = decide.apply(new Decision(
                button.approvalId(),
                person.tenant(),
                person.subject(),
                choice,
                button.payloadHash(),
                nonce,
                button.option(),
                Optional.empty()));
        return told(press, ruling instanceof Refused ? CONFLICT : OK, Wording.of(ruling));
    }

    /// In the answer, which Slack does not show, and where the message says.
    private WebResponse told(ButtonPress press, int status, String text) {
        press.replyTo().ifPresent(url -> {
            try {
                replies.tell(url, text);
            } catch (MillraceException e) {
                LOG.warn(
                        "no reply in Slack", Map.of("approvalId", press.button().approvalId()));
            }
        });
        return says(status, text);
    }

    private static WebResponse says(int status, String text) {
        return WebResponse.text(
                status, Map.of("content-type", "text/plain; charset=utf-8", "cache-control", "no-store"), text);
    }
}
