package org.cordboard.server.config;

import java.util.List;
import java.util.Map;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.prompts.DeliveredPrompt;

/// A company and what the program around its floor must know of it.
///
/// @param number the published number
/// @param mail where each workgroup's messages are mailed to
public record CompanySettings(
        Company company,
        String number,
        List<String> notReadyReasons,
        Map<WorkgroupId, String> mail,
        List<DeliveredPrompt> prompts) {}
