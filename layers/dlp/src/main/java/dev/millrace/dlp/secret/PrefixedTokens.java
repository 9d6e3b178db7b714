package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.secret.SecretDetectors.GOOGLE_API_KEY;
import static dev.millrace.dlp.secret.SecretDetectors.SLACK_TOKEN;
import static dev.millrace.dlp.secret.SecretDetectors.STRIPE_KEY;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Tokens that begin as no word does: those of Slack, Stripe and Google.
final class PrefixedTokens implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.96);
    private static final int LONGEST = 255;
    private static final List<TokenForm> FORMS = List.of(
            new TokenForm(SLACK_TOKEN, "xoxa-", 20, LONGEST),
            new TokenForm(SLACK_TOKEN, "xoxb-", 20, LONGEST),
            new TokenForm(SLACK_TOKEN, "xoxp-", 20, LONGEST),
            new TokenForm(SLACK_TOKEN, "xoxr-", 20, LONGEST),
            new TokenForm(SLACK_TOKEN, "xoxs-", 20, LONGEST),
            new TokenForm(SLACK_TOKEN, "xapp-", 20, LONGEST),
            new TokenForm(STRIPE_KEY, "sk_live_", 24, LONGEST),
            new TokenForm(STRIPE_KEY, "sk_test_", 24, LONGEST),
            new TokenForm(STRIPE_KEY, "rk_live_", 24, LONGEST),
            new TokenForm(STRIPE_KEY, "rk_test_", 24, LONGEST),
            new TokenForm(STRIPE_KEY, "whsec_", 30, LONGEST),
            new TokenForm(GOOGLE_API_KEY, "AIza", 39, 39));

    @Override
    public String anchors() {
        return "xsrwA";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return FORMS.stream()
                .anyMatch(form ->
                        form.prefix().charAt(0) == anchor && form.prefix().charAt(1) == next);
    }

    @Override
    public List<DetectorFacts> facts() {
        return List.of(
                new DetectorFacts(
                        SLACK_TOKEN,
                        "global",
                        "xoxb-, xoxp- … and webhook URLs",
                        "prefix, length",
                        "https://docs.slack.dev/authentication/tokens"),
                new DetectorFacts(
                        STRIPE_KEY,
                        "global",
                        "sk_live_, rk_live_, whsec_ …",
                        "prefix, length",
                        "https://docs.stripe.com/keys"),
                new DetectorFacts(
                        GOOGLE_API_KEY,
                        "global",
                        "AIza and 35 characters",
                        "prefix, length",
                        "https://cloud.google.com/docs/authentication/api-keys"));
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (isPlain(text.charAt(anchor - 1)) || text.charAt(anchor - 1) == '_') {
            return anchor + 1;
        }
        for (var form : FORMS) {
            if (Tokens.startsWith(text, anchor, form.prefix())) {
                var end = Tokens.end(text, anchor);
                if (end - anchor >= form.shortest() && end - anchor <= form.longest()) {
                    findings.add(form.type(), anchor, end, CERTAIN);
                }
                return end;
            }
        }
        return anchor + 1;
    }
}
