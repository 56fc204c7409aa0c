package org.cordboard.server.config;

import java.util.List;
import java.util.Map;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// A company and what the program around its floor must know of it.
///
/// @param number the published number
/// @param mail where each workgroup's messages are mailed to
public record CompanySettings(
        Company company,
        String number,
        List<String> notReadyReasons,
        Map<WorkgroupId, String> mail,
        List<DeliveredPrompt> prompts) {

    /// A prompt as delivered with the company's file.
    ///
    /// @param words what it says; empty for music
    /// @param wav the sound: WAV, 8 kHz, mono, 16 bit
    public record DeliveredPrompt(PromptId id, String title, String words, byte[] wav) {}
}
