package org.cordboard.sms.standin;

import java.util.List;
import java.util.Map;

/// A request to the API, and its answer.
///
/// @param path without the query
/// @param query its fields, decoded
/// @param form the fields of the body, decoded
/// @param answer JSON, in good and in bad cases
public record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> form,
        boolean authorized,
        int status,
        String answer) {}
