package dev.millrace.dlp.secret;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.List;

/// Detectors of keys, tokens and passwords.
public final class SecretDetectors {

    public static final InfoType AWS_ACCESS_KEY = new InfoType("AWS_ACCESS_KEY");
    public static final InfoType AWS_SECRET_KEY = new InfoType("AWS_SECRET_KEY");
    public static final InfoType GITHUB_TOKEN = new InfoType("GITHUB_TOKEN");
    public static final InfoType SLACK_TOKEN = new InfoType("SLACK_TOKEN");
    public static final InfoType STRIPE_KEY = new InfoType("STRIPE_KEY");
    public static final InfoType GOOGLE_API_KEY = new InfoType("GOOGLE_API_KEY");
    public static final InfoType JWT = new InfoType("JWT");
    public static final InfoType PRIVATE_KEY = new InfoType("PRIVATE_KEY");
    public static final InfoType GENERIC_SECRET = new InfoType("GENERIC_SECRET");

    private SecretDetectors() {}

    /// All of them.
    public static List<CandidateDetector> all() {
        return List.of(
                new AwsAccessKeys(),
                new AwsSecretKeys(),
                new GithubTokens(),
                new PrefixedTokens(),
                new SlackWebhooks(),
                new JsonWebTokens(),
                new PrivateKeys(),
                new Assignments());
    }
}
