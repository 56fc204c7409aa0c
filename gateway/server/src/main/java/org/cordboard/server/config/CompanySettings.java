package org.cordboard.server.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.wall.WallRules;
import org.cordboard.server.prompts.DeliveredPrompt;
import org.cordboard.server.texting.TextingPlan;
import org.cordboard.server.textmail.MailWish;
import org.cordboard.server.voicemail.MailboxRules;
import org.cordboard.server.webcall.Film;
import org.cordboard.server.webcall.WebCallRules;

/// A company and what the program around its floor must know of it.
///
/// @param number the published number
/// @param mail where each workgroup's messages are mailed to
/// @param wall what figures are measured against, of the workgroups that say something of it
/// @param webCalls what is allowed to those who call from web pages
/// @param films what they see while they wait, of the workgroups that have one
/// @param texting with people outside
/// @param textsByMail when people are told of texts by mail, until they choose themselves
/// @param mailboxRules what becomes of messages by itself, where there are rules
public record CompanySettings(
        Company company,
        String number,
        List<String> notReadyReasons,
        Map<WorkgroupId, String> mail,
        Map<WorkgroupId, MailboxRules> mailboxRules,
        Map<WorkgroupId, WallRules> wall,
        WebCallRules webCalls,
        Map<WorkgroupId, Film> films,
        TextingPlan texting,
        Map<AgentId, MailWish> textsByMail,
        List<DeliveredPrompt> prompts) {
    /// Where a person's mails go.
    public Optional<String> mailOf(AgentId person) {
        return Optional.ofNullable(mail.get(WorkgroupId.ofPerson(person)));
    }
}
