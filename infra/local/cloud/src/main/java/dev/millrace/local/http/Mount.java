package dev.millrace.local.http;

import com.sun.net.httpserver.HttpHandler;

/// Something of this machine's own that the API's port serves beside the routes, and that AWS would not.
///
/// @param path exactly this path
public record Mount(String path, HttpHandler handler) {}
