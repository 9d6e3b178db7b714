package dev.millrace.local.template.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An `AWS::Serverless::HttpApi` with the routes that functions declare on it.
public record HttpApi(String logicalId, String id, String name, Optional<Cors> cors, List<Route> routes) {

    /// @param authorizer empty: anybody may call
    public record Route(
            String method,
            String path,
            String functionArn,
            String payloadFormatVersion,
            Duration timeout,
            Optional<JwtAuthorizer> authorizer,
            List<String> scopes) {}

    /// @param identitySource such as `$request.header.Authorization`
    public record JwtAuthorizer(String name, String issuer, List<String> audience, String identitySource) {}

    public record Cors(
            List<String> allowOrigins,
            List<String> allowMethods,
            List<String> allowHeaders,
            List<String> exposeHeaders,
            boolean allowCredentials,
            Duration maxAge) {}
}
