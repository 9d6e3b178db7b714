package dev.millrace.dlp.secret;

import dev.millrace.core.domain.Confidence;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;

/// Addresses of Slack's incoming webhooks, of which whoever knows one may post:
/// <https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks>.
final class SlackWebhooks implements CandidateDetector {

    private static final Confidence CERTAIN = new Confidence(0.97);
    private static final String HOST = "hooks.slack.com/";
    private static final String SCHEME = "https://";

    @Override
    public String anchors() {
        return "h";
    }

    @Override
    public boolean couldBegin(char anchor, char next) {
        return next == 'o';
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        if (!Tokens.startsWith(text, anchor, HOST)) {
            return anchor + 1;
        }
        var path = anchor + HOST.length();
        var end = path;
        while (Tokens.isUrlSafe(text.charAt(end)) || text.charAt(end) == '/') {
            end++;
        }
        if (end > path) {
            var schemed = Tokens.startsWith(text, anchor - SCHEME.length(), SCHEME);
            findings.add(SecretDetectors.SLACK_TOKEN, schemed ? anchor - SCHEME.length() : anchor, end, CERTAIN);
        }
        return end;
    }
}
