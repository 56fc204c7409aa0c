/// What the demo has and no other gateway: a text network and a mail server on this machine, telephones
/// and mailboxes in the browser.
package org.cordboard.server.demo;
