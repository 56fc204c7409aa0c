/// Telephones that register with us as extensions: who they are, where they are, and what became of those that tried.
package org.cordboard.sip.registrar;
