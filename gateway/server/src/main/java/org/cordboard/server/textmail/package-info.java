/// Texts by mail: members are told of what comes, and answer by answering the mail.
package org.cordboard.server.textmail;
