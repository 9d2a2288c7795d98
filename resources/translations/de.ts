<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo verdict</source>
        <translation>Urteil &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo verdict</source>
        <translation>Urteil &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Search or filter</source>
        <translation>&amp;Suchen oder filtern</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Filter leeren</translation>
    </message>
    <message>
        <source>Find a co&amp;mmand…</source>
        <translation>&amp;Befehl finden…</translation>
    </message>
    <message>
        <source>Show &amp;new runs</source>
        <translation>&amp;Neue Läufe zeigen</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>Zurück zur &amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Focus on the conversation</source>
        <translation>&amp;Fokus auf das Gespräch</translation>
    </message>
    <message>
        <source>Conversation in its own &amp;window</source>
        <translation>Gespräch in eigenem F&amp;enster</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>N&amp;ormal text</source>
        <translation>N&amp;ormaler Text</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language of the system</source>
        <translation>Sprache des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Up, and next</source>
        <translation>&amp;Hoch, und weiter</translation>
    </message>
    <message>
        <source>&amp;Down, and next</source>
        <translation>&amp;Runter, und weiter</translation>
    </message>
    <message>
        <source>Clear the &amp;thumb</source>
        <translation>&amp;Daumen löschen</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>Save comment, and &amp;next</source>
        <translation>Kommentar &amp;speichern, und weiter</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Überspringen</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Next run</source>
        <translation>&amp;Nächster Lauf</translation>
    </message>
    <message>
        <source>&amp;Previous run</source>
        <translation>&amp;Voriger Lauf</translation>
    </message>
    <message>
        <source>Next &amp;unrated run</source>
        <translation>Nächster &amp;unbewerteter Lauf</translation>
    </message>
    <message>
        <source>Read on, a page &amp;down</source>
        <translation>&amp;Weiterlesen, eine Seite</translation>
    </message>
    <message>
        <source>&amp;Read back, a page up</source>
        <translation>&amp;Zurücklesen, eine Seite</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>Check &amp;every run again</source>
        <translation>&amp;Jeden Lauf neu prüfen</translation>
    </message>
    <message>
        <source>S&amp;cope: which runs are kept here…</source>
        <translation>&amp;Umfang: welche Läufe hier liegen…</translation>
    </message>
    <message>
        <source>Sync &amp;log</source>
        <translation>&amp;Protokoll des Abgleichs</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>Tasten &amp;ändern…</translation>
    </message>
    <message>
        <source>&amp;About Tidemark</source>
        <translation>Ü&amp;ber Tidemark</translation>
    </message>
    <message>
        <source>G&amp;uidelines</source>
        <translation>&amp;Richtlinien</translation>
    </message>
    <message>
        <source>D&amp;etails of the run</source>
        <translation>E&amp;inzelheiten des Laufs</translation>
    </message>
    <message>
        <source>&amp;Break long lines of code</source>
        <translation>Lange Codezeilen &amp;umbrechen</translation>
    </message>
    <message>
        <source>&amp;Later, and next</source>
        <translation>S&amp;päter, und weiter</translation>
    </message>
    <message>
        <source>C&amp;orrect the answer…</source>
        <translation>Antw&amp;ort korrigieren…</translation>
    </message>
    <message>
        <source>Note for &amp;yourself</source>
        <translation>Notiz für dich se&amp;lbst</translation>
    </message>
    <message>
        <source>&amp;More keys of the feedback…</source>
        <translation>&amp;Weitere Schlüssel der Rückmeldung…</translation>
    </message>
    <message>
        <source>Same verdict for &amp;identical answers</source>
        <translation>Gleiches Urteil für glei&amp;che Antworten</translation>
    </message>
    <message>
        <source>Compare with &amp;another answer…</source>
        <translation>Mit &amp;anderer Antwort vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Blind: hide model, cost and others&apos; verdicts</source>
        <translation>&amp;Blind: Modell, Kosten und fremde Urteile verbergen</translation>
    </message>
    <message>
        <source>Self-chec&amp;k…</source>
        <translation>Selbsttest (&amp;Q)…</translation>
    </message>
    <message>
        <source>Reason &amp;1</source>
        <translation>Grund &amp;1</translation>
    </message>
    <message>
        <source>Reason &amp;2</source>
        <translation>Grund &amp;2</translation>
    </message>
    <message>
        <source>Reason &amp;3</source>
        <translation>Grund &amp;3</translation>
    </message>
    <message>
        <source>Reason &amp;4</source>
        <translation>Grund &amp;4</translation>
    </message>
    <message>
        <source>Reason &amp;5</source>
        <translation>Grund &amp;5</translation>
    </message>
    <message>
        <source>Reason &amp;6</source>
        <translation>Grund &amp;6</translation>
    </message>
    <message>
        <source>Reason &amp;7</source>
        <translation>Grund &amp;7</translation>
    </message>
    <message>
        <source>Reason &amp;8</source>
        <translation>Grund &amp;8</translation>
    </message>
    <message>
        <source>Reason &amp;9</source>
        <translation>Grund &amp;9</translation>
    </message>
    <message>
        <source>One &amp;star</source>
        <translation>Ein &amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Two stars</source>
        <translation>&amp;Zwei Sterne</translation>
    </message>
    <message>
        <source>T&amp;hree stars</source>
        <translation>&amp;Drei Sterne</translation>
    </message>
    <message>
        <source>&amp;Four stars</source>
        <translation>&amp;Vier Sterne</translation>
    </message>
    <message>
        <source>Fi&amp;ve stars</source>
        <translation>&amp;Fünf Sterne</translation>
    </message>
    <message>
        <source>Reasons and &amp;goals…</source>
        <translation>&amp;Gründe und Ziele…</translation>
    </message>
    <message>
        <source>Next &amp;hit of the search</source>
        <translation>Nächste &amp;Fundstelle</translation>
    </message>
    <message>
        <source>Previous h&amp;it of the search</source>
        <translation>Vorige Fundst&amp;elle</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>Ta&amp;gs…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the filter…</source>
        <translation>Filter s&amp;peichern…</translation>
    </message>
    <message>
        <source>S&amp;tatistics of the list</source>
        <translation>S&amp;tatistik der Liste</translation>
    </message>
    <message>
        <source>Go to a d&amp;ate…</source>
        <translation>Zu einem &amp;Datum gehen…</translation>
    </message>
    <message>
        <source>&amp;Similar runs…</source>
        <translation>Ä&amp;hnliche Läufe…</translation>
    </message>
    <message>
        <source>Open a &amp;file for review…</source>
        <translation>&amp;Datei zur Durchsicht öffnen…</translation>
    </message>
    <message>
        <source>&amp;Bring verdicts from a file…</source>
        <translation>&amp;Urteile aus einer Datei übernehmen…</translation>
    </message>
    <message>
        <source>&amp;Import views from Lunary…</source>
        <translation>&amp;Ansichten aus Lunary übernehmen…</translation>
    </message>
    <message>
        <source>S&amp;torage: how long runs are kept…</source>
        <translation>&amp;Speicher: wie lange Läufe bleiben…</translation>
    </message>
    <message>
        <source>&amp;Comfortable rows</source>
        <translation>Be&amp;queme Zeilen</translation>
    </message>
    <message>
        <source>Com&amp;pact rows</source>
        <translation>Kom&amp;pakte Zeilen</translation>
    </message>
    <message>
        <source>&amp;Rows as a table</source>
        <translation>Zeilen als Ta&amp;belle</translation>
    </message>
    <message>
        <source>C&amp;hoose columns…</source>
        <translation>Spalten aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Sort b&amp;y…</source>
        <translation>Sortieren n&amp;ach…</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>CSV for people, safe formulas</source>
        <translation>CSV für Menschen, ohne Formeln</translation>
    </message>
    <message>
        <source>OpenAI · chat (fine-tuning)</source>
        <translation>OpenAI · Chat (Feinabstimmung)</translation>
    </message>
    <message>
        <source>Lossless runs.jsonl, with labels</source>
        <translation>Verlustfreies runs.jsonl, mit Urteilen</translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation>noch nicht bewertet</translation>
    </message>
    <message>
        <source>rated down without a corrected answer</source>
        <translation>Daumen runter ohne korrigierte Antwort</translation>
    </message>
    <message>
        <source>replaced by the corrected answer</source>
        <translation>durch die korrigierte Antwort ersetzt</translation>
    </message>
    <message>
        <source>not a model&apos;s answer</source>
        <translation>keine Antwort eines Modells</translation>
    </message>
    <message>
        <source>not made of chat messages</source>
        <translation>besteht nicht aus Chatnachrichten</translation>
    </message>
    <message>
        <source>a message has an unknown role</source>
        <translation>eine Nachricht hat eine unbekannte Rolle</translation>
    </message>
    <message>
        <source>a system message in the middle</source>
        <translation>eine Systemnachricht in der Mitte</translation>
    </message>
    <message>
        <source>no user message before the answer</source>
        <translation>keine Nutzernachricht vor der Antwort</translation>
    </message>
    <message>
        <source>the prompt is empty</source>
        <translation>der Prompt ist leer</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>die Antwort ist leer</translation>
    </message>
    <message>
        <source>the run ended in an error</source>
        <translation>der Lauf endete mit einem Fehler</translation>
    </message>
    <message>
        <source>the run never ended</source>
        <translation>der Lauf endete nie</translation>
    </message>
    <message>
        <source>only a shortened copy is known</source>
        <translation>nur eine gekürzte Kopie ist bekannt</translation>
    </message>
    <message>
        <source>the server kept its text back</source>
        <translation>der Server hielt seinen Text zurück</translation>
    </message>
    <message>
        <source>a called tool&apos;s declaration is missing or damaged</source>
        <translation>die Beschreibung eines aufgerufenen Werkzeugs fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>a tool call is malformed</source>
        <translation>ein Werkzeugaufruf ist fehlerhaft</translation>
    </message>
    <message>
        <source>a tool call has no result</source>
        <translation>ein Werkzeugaufruf hat kein Ergebnis</translation>
    </message>
    <message>
        <source>the format has no tools</source>
        <translation>das Format kennt keine Werkzeuge</translation>
    </message>
    <message>
        <source>the format cannot hold its images</source>
        <translation>das Format kann seine Bilder nicht aufnehmen</translation>
    </message>
    <message>
        <source>the turns are out of order</source>
        <translation>die Wortmeldungen sind nicht in Reihenfolge</translation>
    </message>
    <message>
        <source>the corrected answer is blank</source>
        <translation>die korrigierte Antwort ist leer</translation>
    </message>
    <message>
        <source>the corrected answer equals the original</source>
        <translation>die korrigierte Antwort gleicht der ursprünglichen</translation>
    </message>
    <message>
        <source>verdicts differ and nobody has decided</source>
        <translation>Urteile weichen ab, und niemand hat entschieden</translation>
    </message>
    <message>
        <source>the same answer is rated both up and down</source>
        <translation>dieselbe Antwort hat Daumen hoch und runter</translation>
    </message>
    <message>
        <source>no other answer to compare it with</source>
        <translation>keine andere Antwort zum Vergleichen</translation>
    </message>
    <message>
        <source>both answers are the same text</source>
        <translation>beide Antworten sind derselbe Text</translation>
    </message>
    <message>
        <source>the same row is already in the file</source>
        <translation>dieselbe Zeile steht schon in der Datei</translation>
    </message>
    <message>
        <source>longer than the limit</source>
        <translation>länger als die Grenze</translation>
    </message>
    <message>
        <source>private data could not be removed</source>
        <translation>private Daten ließen sich nicht entfernen</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>von Hand ausgelassen</translation>
    </message>
    <message>
        <source>the verdict is on the whole conversation</source>
        <translation>das Urteil gilt dem ganzen Gespräch</translation>
    </message>
    <message>
        <source>the stored copy cannot be read</source>
        <translation>die gespeicherte Kopie ist nicht lesbar</translation>
    </message>
    <message>
        <source>… and so on: the row has %1.</source>
        <translation>… und so weiter: Die Zeile hat %1.</translation>
    </message>
    <message>
        <source>%1 of the %2 rows that trainers such as OpenAI’s want at least.</source>
        <translation>%1 von %2 Zeilen, die etwa OpenAI mindestens verlangt.</translation>
    </message>
    <message>
        <source>Fewer than %1 conversations: nothing is split, all rows are for training.</source>
        <translation>Weniger als %1 Gespräche: Es wird nicht geteilt, alle Zeilen sind zum Trainieren.</translation>
    </message>
    <message>
        <source>Only good answers: the trainer learns nothing about bad ones.</source>
        <translation>Nur gute Antworten: Über schlechte wird nichts gelernt.</translation>
    </message>
    <message>
        <source>Only bad answers: train with a low rate, or rate good ones too.</source>
        <translation>Nur schlechte Antworten: mit kleiner Lernrate trainieren oder auch gute bewerten.</translation>
    </message>
    <message>
        <source>Some images are links: they must stay reachable while training goes on.</source>
        <translation>Manche Bilder sind Verweise: Sie müssen beim Trainieren erreichbar bleiben.</translation>
    </message>
    <message>
        <source>Good answers for OpenAI, Together, Mistral, Axolotl</source>
        <translation>Gute Antworten für OpenAI, Together, Mistral, Axolotl</translation>
    </message>
    <message>
        <source>Better and worse answers for OpenAI, Together, Fireworks</source>
        <translation>Bessere und schlechtere Antworten für OpenAI, Together, Fireworks</translation>
    </message>
    <message>
        <source>Good answers; loss on the answer only</source>
        <translation>Gute Antworten; gelernt wird nur die Antwort</translation>
    </message>
    <message>
        <source>KTO, BCO: thumbs as they are</source>
        <translation>KTO, BCO: Daumen, wie sie sind</translation>
    </message>
    <message>
        <source>DPO, ORPO, reward models: better and worse answers</source>
        <translation>DPO, ORPO, Reward-Modelle: bessere und schlechtere Antworten</translation>
    </message>
    <message>
        <source>Good answers for LLaMA-Factory</source>
        <translation>Gute Antworten für LLaMA-Factory</translation>
    </message>
    <message>
        <source>Thumbs as they are for LLaMA-Factory</source>
        <translation>Daumen, wie sie sind, für LLaMA-Factory</translation>
    </message>
    <message>
        <source>Better and worse answers for LLaMA-Factory</source>
        <translation>Bessere und schlechtere Antworten für LLaMA-Factory</translation>
    </message>
    <message>
        <source>Instruction and answer, no tools: older trainers</source>
        <translation>Anweisung und Antwort, ohne Werkzeuge: ältere Trainer</translation>
    </message>
    <message>
        <source>Comments as text to learn: a model that reviews</source>
        <translation>Kommentare als Lerntext: ein Modell, das beurteilt</translation>
    </message>
    <message>
        <source>Every run as it came, with its label: backup, own scripts</source>
        <translation>Jeder Lauf, wie er kam, mit Urteil: Sicherung, eigene Skripte</translation>
    </message>
    <message>
        <source>A table for people and spreadsheets</source>
        <translation>Eine Tabelle für Menschen und Tabellenprogramme</translation>
    </message>
    <message>
        <source>mail addresses</source>
        <translation>Mailadressen</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>card numbers</source>
        <translation>Kartennummern</translation>
    </message>
    <message>
        <source>bank accounts (IBAN)</source>
        <translation>Bankkonten (IBAN)</translation>
    </message>
    <message>
        <source>keys and tokens</source>
        <translation>Schlüssel und Token</translation>
    </message>
    <message>
        <source>Good answers</source>
        <translation>Gute Antworten</translation>
    </message>
    <message>
        <source>Thumbs</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>any consumer</source>
        <translation>alle Abnehmer</translation>
    </message>
    <message>
        <source>own patterns</source>
        <translation>eigene Muster</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>from 1 run</source>
        <translation>aus 1 Lauf</translation>
    </message>
    <message>
        <source>from %1 runs</source>
        <translation>aus %1 Läufen</translation>
    </message>
    <message>
        <source>%1 for training</source>
        <translation>%1 zum Trainieren</translation>
    </message>
    <message>
        <source>%1 for validation</source>
        <translation>%1 zum Prüfen</translation>
    </message>
    <message>
        <source>%1 for tests</source>
        <translation>%1 zum Testen</translation>
    </message>
    <message>
        <source>%1 good · %2 bad</source>
        <translation>%1 gut · %2 schlecht</translation>
    </message>
    <message>
        <source>suggested desirable_weight %1 to %2</source>
        <translation>desirable_weight %1 bis %2 empfohlen</translation>
    </message>
    <message>
        <source>Off: texts are written as they are.</source>
        <translation>Aus: Texte werden geschrieben, wie sie sind.</translation>
    </message>
    <message>
        <source>On: placeholders stand for %1.</source>
        <translation>An: Platzhalter stehen für %1.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Chosen: the corrected answer of run %1. Rejected: its first answer.</source>
        <translation>Gewählt: die korrigierte Antwort von Lauf %1. Verworfen: seine erste Antwort.</translation>
    </message>
    <message>
        <source>Chosen: run %1. Rejected: run %2.</source>
        <translation>Gewählt: Lauf %1. Verworfen: Lauf %2.</translation>
    </message>
    <message>
        <source>The folder for the Hub needs a name.</source>
        <translation>Der Ordner für den Hub braucht einen Namen.</translation>
    </message>
    <message>
        <source>Say under which licence others may use the rows, such as cc-by-4.0, or other.</source>
        <translation>Unter welcher Lizenz dürfen andere die Zeilen nutzen? Etwa cc-by-4.0 oder other.</translation>
    </message>
    <message>
        <source>Another licence needs its name and a link.</source>
        <translation>Eine andere Lizenz braucht Namen und Verweis.</translation>
    </message>
    <message>
        <source>A language is two or three small letters, such as en.</source>
        <translation>Eine Sprache sind zwei oder drei kleine Buchstaben, etwa de.</translation>
    </message>
    <message>
        <source>Alpaca · instructions</source>
        <translation>Alpaca · Anweisungen</translation>
    </message>
    <message>
        <source>Critiques (TRL · prompt and completion)</source>
        <translation>Kritiken (TRL · Frage und Antwort)</translation>
    </message>
    <message>
        <source>OpenAI · preference pairs (DPO)</source>
        <translation>OpenAI · Präferenzpaare (DPO)</translation>
    </message>
    <message>
        <source>ShareGPT · chat</source>
        <translation>ShareGPT · Chat</translation>
    </message>
    <message>
        <source>ShareGPT · rated answers (KTO)</source>
        <translation>ShareGPT · bewertete Antworten (KTO)</translation>
    </message>
    <message>
        <source>ShareGPT · preference pairs (DPO)</source>
        <translation>ShareGPT · Präferenzpaare (DPO)</translation>
    </message>
    <message>
        <source>TRL · rated answers (KTO)</source>
        <translation>TRL · bewertete Antworten (KTO)</translation>
    </message>
    <message>
        <source>TRL · preference pairs (DPO)</source>
        <translation>TRL · Präferenzpaare (DPO)</translation>
    </message>
    <message>
        <source>TRL · prompt and completion</source>
        <translation>TRL · Frage und Antwort</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>The tool definitions cannot be read</source>
        <translation>Die Werkzeug-Definitionen sind nicht lesbar</translation>
    </message>
    <message>
        <source>The file must hold a JSON list of tools, or an object with such a list as “tools”.</source>
        <translation>Die Datei muss eine JSON-Liste von Werkzeugen enthalten oder ein Objekt mit so einer Liste als „tools“.</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Inbox</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Kommentiert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Not yet on server</source>
        <translation>Noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Application</name>
    <message>
        <source>The keyring did not take it: you will be asked at the next start.</source>
        <translation>Der Schlüsselbund hat es nicht angenommen: Beim nächsten Start werden Sie gefragt.</translation>
    </message>
    <message>
        <source>The server does not accept this</source>
        <translation>Der Server nimmt das nicht an</translation>
    </message>
    <message>
        <source>Look for a typing mistake in the key, or in e-mail and password, and try again.</source>
        <translation>Suchen Sie nach einem Tippfehler im Schlüssel oder in E-Mail und Passwort, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Tidemark</source>
        <translation>Tidemark</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Comparison</name>
    <message>
        <source>The other answers to this prompt are the same as this one.</source>
        <translation>Die anderen Antworten auf diese Frage sind wie diese.</translation>
    </message>
    <message>
        <source>There is no other answer to this prompt here.</source>
        <translation>Hier gibt es keine andere Antwort auf diese Frage.</translation>
    </message>
    <message>
        <source>The comparison is kept.</source>
        <translation>Der Vergleich ist gespeichert.</translation>
    </message>
    <message>
        <source>%1 comparisons are kept.</source>
        <translation>%1 Vergleiche sind gespeichert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation>Welche Antwort ist besser?</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>Nicht gespeichert. %1 %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Decisions</name>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>Nicht gespeichert. %1 %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ExportController</name>
    <message>
        <source>This could not be counted</source>
        <translation>Das ließ sich nicht zählen</translation>
    </message>
    <message>
        <source>The export is done: %1. %2 shows it.</source>
        <translation>Der Export ist fertig: %1. %2 zeigt ihn.</translation>
    </message>
    <message>
        <source>Left out: %1 (%2)</source>
        <translation>Ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 brings the export back.</source>
        <translation>%1 bringt den Export zurück.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::FileReview</name>
    <message>
        <source>Open a file for review</source>
        <translation>Datei zur Durchsicht öffnen</translation>
    </message>
    <message>
        <source>Runs (*.jsonl *.ndjson);;All files (*)</source>
        <translation>Läufe (*.jsonl *.ndjson);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tidemark::app::GuidelinesController</name>
    <message>
        <source>The guidelines are not saved. %1</source>
        <translation>Die Richtlinien sind nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Markdown and text (*.md *.markdown *.txt)</source>
        <translation>Markdown und Text (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>“%1” is too long for guidelines.</source>
        <translation>„%1“ ist zu lang für Richtlinien.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ImageFetcher</name>
    <message>
        <source>only http and https addresses are loaded</source>
        <translation>nur http- und https-Adressen werden geladen</translation>
    </message>
    <message>
        <source>it is over 20 MB</source>
        <translation>es ist größer als 20 MB</translation>
    </message>
    <message>
        <source>%1 says no to it (%2)</source>
        <translation>%1 lehnt es ab (%2)</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 sends on to %2, which is not followed</source>
        <translation>%1 verweist auf %2; dem wird nicht gefolgt</translation>
    </message>
    <message>
        <source>%1 sends in circles</source>
        <translation>%1 verweist im Kreis</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Judgement</name>
    <message>
        <source>There is no answer here to correct.</source>
        <translation>Hier gibt es keine Antwort zu korrigieren.</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>Nicht gespeichert. %1 %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ListController</name>
    <message>
        <source>Fetching the first runs…</source>
        <translation>Die ersten Läufe werden geholt…</translation>
    </message>
    <message>
        <source>They appear here as they arrive; you can begin with the first ones.</source>
        <translation>Sie erscheinen hier, sobald sie da sind; Sie können mit den ersten beginnen.</translation>
    </message>
    <message>
        <source>No runs here yet</source>
        <translation>Noch keine Läufe hier</translation>
    </message>
    <message>
        <source>They could not be fetched. The line below says why; it is tried again by itself.</source>
        <translation>Sie konnten nicht geholt werden. Die Zeile unten sagt, warum; es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>When the server has runs, they appear here after the next sync.</source>
        <translation>Wenn der Server Läufe hat, erscheinen sie hier nach dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No run in “%1” matches %2</source>
        <translation>Kein Lauf in „%1“ passt zu %2</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Look in all runs</source>
        <translation>In allen Läufen suchen</translation>
    </message>
    <message>
        <source>Nothing left here</source>
        <translation>Hier ist nichts mehr</translation>
    </message>
    <message>
        <source>Every answer has a verdict or was skipped.</source>
        <translation>Jede Antwort hat ein Urteil oder wurde übersprungen.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nichts hier</translation>
    </message>
    <message>
        <source>No run is in “%1” at the moment.</source>
        <translation>Zurzeit ist kein Lauf in „%1“.</translation>
    </message>
    <message>
        <source>Open the file again to read them.</source>
        <translation>Öffnen Sie die Datei noch einmal, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
</context>
<context>
    <name>tidemark::app::LogController</name>
    <message>
        <source>That run is not kept here any more.</source>
        <translation>Dieser Lauf liegt nicht mehr hier.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ManyRuns</name>
    <message>
        <source>At most %1 runs can be judged at once.</source>
        <translation>Höchstens %1 Läufe lassen sich auf einmal beurteilen.</translation>
    </message>
    <message>
        <source>They were so already.</source>
        <translation>Sie waren schon so.</translation>
    </message>
    <message>
        <source>1 run changed. %1 takes it back.</source>
        <translation>1 Lauf geändert. %1 nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 runs at once. %2 takes all of them back.</source>
        <translation>%1 Läufe auf einmal. %2 nimmt alle zurück.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::MediaController</name>
    <message>
        <source>Save the attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>The attachment could not be saved.</source>
        <translation>Der Anhang konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2. Choose another folder.</source>
        <translation>Nach %1 wurde nichts geschrieben: %2. Wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::PullController</name>
    <message>
        <source>At least %1 runs are no longer on the server. They stay in the lists until you agree; verdicts stay here in any case.</source>
        <translation>Mindestens %1 Läufe sind nicht mehr auf dem Server. Sie bleiben in den Listen, bis Sie zustimmen; Urteile bleiben auf jeden Fall hier.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The server no longer holds %1 verdicts that it had confirmed, as after a restored backup. They are all kept here.</source>
        <translation>Der Server hat %1 Urteile nicht mehr, die er bestätigt hatte, wie nach einer zurückgespielten Sicherung. Hier sind alle noch da.</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ReviewController</name>
    <message>
        <source>Every run in this list has a verdict or was skipped.</source>
        <translation>Jeder Lauf dieser Liste hat ein Urteil oder wurde übersprungen.</translation>
    </message>
    <message>
        <source>This is the last run of the list.</source>
        <translation>Das ist der letzte Lauf der Liste.</translation>
    </message>
    <message>
        <source>This is the first run of the list.</source>
        <translation>Das ist der erste Lauf der Liste.</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>Nicht gespeichert. %1 %2</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Redone on a run that is not in this list.</source>
        <translation>Wiederholt an einem Lauf, der nicht in dieser Liste ist.</translation>
    </message>
    <message>
        <source>Undone on a run that is not in this list.</source>
        <translation>Rückgängig gemacht an einem Lauf, der nicht in dieser Liste ist.</translation>
    </message>
    <message>
        <source>A pause of %1 minutes; it does not count.</source>
        <translation>Eine Pause von %1 Minuten; sie zählt nicht.</translation>
    </message>
    <message>
        <source>Redone on %1 runs.</source>
        <translation>Auf %1 Läufen wiederholt.</translation>
    </message>
    <message>
        <source>Undone on %1 runs.</source>
        <translation>Auf %1 Läufen zurückgenommen.</translation>
    </message>
    <message>
        <source>That key came before the run was there: nothing was judged.</source>
        <translation>Diese Taste kam, bevor der Lauf da war: Nichts wurde beurteilt.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::RunFinder</name>
    <message>
        <source>No run here has the id %1, or more than one begins with it.</source>
        <translation>Kein Lauf hier hat die Kennung %1, oder mehr als einer beginnt damit.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::SavedFilters</name>
    <message>
        <source>There is no filter to save: the list shows everything.</source>
        <translation>Hier ist kein Filter zu speichern: Die Liste zeigt alles.</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of this filter, to stand below the queues</source>
        <translation>Name dieses Filters; er steht dann unter den Warteschlangen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There are %1 saved filters already. Remove one first.</source>
        <translation>Es gibt schon %1 gespeicherte Filter. Entferne zuerst einen.</translation>
    </message>
    <message>
        <source>“%1” is removed. It was: %2</source>
        <translation>„%1“ ist entfernt. Es war: %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::StorageController</name>
    <message>
        <source>Runs are being fetched just now. Compact when that is done.</source>
        <translation>Gerade werden Läufe geholt. Verdichten Sie, wenn das fertig ist.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::TagController</name>
    <message>
        <source>At most %1 runs can be tagged at once.</source>
        <translation>Höchstens %1 Läufe bekommen auf einmal Tags.</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>Nicht gespeichert. %1 %2</translation>
    </message>
    <message>
        <source>Tags changed. %1 takes it back.</source>
        <translation>Tags geändert. %1 nimmt es zurück.</translation>
    </message>
    <message>
        <source>Tags of %1 runs changed. %2 takes all of it back.</source>
        <translation>Tags von %1 Läufen geändert. %2 nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::VerdictCarrier</name>
    <message>
        <source>That file is not kept here any more</source>
        <translation>Diese Datei liegt nicht mehr hier</translation>
    </message>
    <message>
        <source>Its folder was removed. Open the file again.</source>
        <translation>Ihr Ordner wurde entfernt. Öffnen Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ViewImport</name>
    <message>
        <source>View without a name</source>
        <translation>Ansicht ohne Namen</translation>
    </message>
    <message>
        <source>%1 of %2 views are filters now. There is room for %3 saved filters.</source>
        <translation>%1 von %2 Ansichten sind jetzt Filter. Es ist Platz für %3 gespeicherte Filter.</translation>
    </message>
    <message>
        <source>1 view is a filter now, below the queues.</source>
        <translation>1 Ansicht ist jetzt ein Filter, unter den Warteschlangen.</translation>
    </message>
    <message>
        <source>%1 views are filters now, below the queues.</source>
        <translation>%1 Ansichten sind jetzt Filter, unter den Warteschlangen.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Wayfinder</name>
    <message>
        <source>Similar runs</source>
        <translation>Ähnliche Läufe</translation>
    </message>
    <message>
        <source>Other answers to this &amp;prompt (%1)</source>
        <translation>Andere Antworten auf diese &amp;Frage (%1)</translation>
    </message>
    <message>
        <source>Of the same &amp;user: %1</source>
        <translation>Von derselben &amp;Person: %1</translation>
    </message>
    <message>
        <source>Of the same &amp;model: %1</source>
        <translation>Vom selben &amp;Modell: %1</translation>
    </message>
    <message>
        <source>With the same tag: %1</source>
        <translation>Mit demselben Tag: %1</translation>
    </message>
    <message>
        <source>Ten minutes before and &amp;after</source>
        <translation>Zehn Minuten d&amp;avor und danach</translation>
    </message>
    <message>
        <source>This list is not ordered by time. Choose newest or oldest first.</source>
        <translation>Diese Liste ist nicht nach Zeit geordnet. Wähle zuerst die neuesten oder die ältesten.</translation>
    </message>
    <message>
        <source>No run of this list is of %1; this is the nearest.</source>
        <translation>Kein Lauf dieser Liste ist vom %1; dieser ist der nächste.</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Workspace</name>
    <message>
        <source>The folder cannot be written, so verdicts cannot be saved.</source>
        <translation>Der Ordner ist schreibgeschützt, darum lassen sich Urteile nicht speichern.</translation>
    </message>
    <message>
        <source>The copy of the runs was damaged and is fetched again. Your verdicts are safe.</source>
        <translation>Die Kopie der Läufe war beschädigt und wird neu geholt. Ihre Urteile sind sicher.</translation>
    </message>
    <message>
        <source>The file with your verdicts was damaged and has been recovered. The old one is kept: %1</source>
        <translation>Die Datei mit Ihren Urteilen war beschädigt und wurde wiederhergestellt. Die alte liegt noch da: %1</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>Die Sprache wechselt mit dem nächsten Start.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Einen Link öffnen</translation>
    </message>
    <message>
        <source>A model wrote this link. Open it in your browser?</source>
        <translation>Ein Modell hat diesen Link geschrieben. Im Browser öffnen?</translation>
    </message>
    <message>
        <source>A model wrote this link. It is not opened.</source>
        <translation>Ein Modell hat diesen Link geschrieben. Er wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (file, offline)</source>
        <translation>%1 (Datei, offline)</translation>
    </message>
    <message>
        <source>The copy of the runs was damaged. Open the file again to read them; your verdicts are safe.</source>
        <translation>Die Kopie der Läufe war beschädigt. Öffnen Sie die Datei noch einmal, um sie zu lesen; Ihre Urteile sind sicher.</translation>
    </message>
    <message>
        <source>Runs of a file stay as long as their project: nothing could give them again.</source>
        <translation>Läufe einer Datei bleiben so lange wie ihr Projekt: Nichts könnte sie noch einmal liefern.</translation>
    </message>
</context>
<context>
    <name>tidemark::items::QueueModel</name>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Judged here</source>
        <translation>Hier beurteilt</translation>
    </message>
</context>
<context>
    <name>tidemark::items::SavedFilterModel</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>tidemark::views</name>
    <message>
        <source>The server asks us to wait</source>
        <translation>Der Server bittet zu warten</translation>
    </message>
    <message>
        <source>It takes no more requests until %1. Your verdicts are saved here; everything goes on by itself then.</source>
        <translation>Bis %1 nimmt er keine Anfragen mehr an. Ihre Urteile sind hier gespeichert; danach geht alles von selbst weiter.</translation>
    </message>
    <message>
        <source>It takes no more requests for now. Your verdicts are saved here; everything goes on by itself in a little while.</source>
        <translation>Zurzeit nimmt er keine Anfragen mehr an. Ihre Urteile sind hier gespeichert; in Kürze geht alles von selbst weiter.</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translation>Der Proxy lässt uns nicht durch</translation>
    </message>
    <message>
        <source>The way to the server leads over a proxy that is down or asks for a sign-in of its own. Your key was not given to it. Verdicts are saved here; look at the proxy in the network settings of this computer.</source>
        <translation>Der Weg zum Server führt über einen Proxy, der nicht läuft oder eine eigene Anmeldung verlangt. Ihr Schlüssel wurde ihm nicht gegeben. Urteile sind hier gespeichert; sehen Sie in den Netzwerkeinstellungen dieses Rechners nach dem Proxy.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>There is no connection to it. You can go on reading and rating: verdicts are saved here and sent when the connection is back. If it stays so, check the network and the server&apos;s address.</source>
        <translation>Es gibt keine Verbindung zu ihm. Sie können weiter lesen und bewerten: Urteile werden hier gespeichert und gesendet, sobald die Verbindung wieder da ist. Bleibt es so, prüfen Sie das Netzwerk und die Adresse des Servers.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>It took too long. Nothing is lost: verdicts are saved here, and it is tried again by itself. If it stays so, ask whoever runs the server.</source>
        <translation>Es dauerte zu lange. Nichts ist verloren: Urteile sind hier gespeichert, und es wird von selbst noch einmal versucht. Bleibt es so, fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>Der Server kann nicht beweisen, wer er ist</translation>
    </message>
    <message>
        <source>Its certificate is not trusted on this computer, so no key was sent and nothing was loaded. Check the address; if your company uses a certificate authority of its own, choose its CA file when connecting.</source>
        <translation>Seinem Zertifikat wird auf diesem Rechner nicht vertraut, darum wurde kein Schlüssel gesendet und nichts geladen. Prüfen Sie die Adresse; hat Ihre Firma eine eigene Zertifizierungsstelle, wählen Sie beim Verbinden deren CA-Datei.</translation>
    </message>
    <message>
        <source>The server now has another project</source>
        <translation>Der Server hat jetzt ein anderes Projekt</translation>
    </message>
    <message>
        <source>Its runs belong to a project other than the one that is kept here, so nothing was mixed: no run was taken in and no verdict was sent. If the server was replaced, connect to it anew; your verdicts stay here. If it is a mistake, check the address and the key.</source>
        <translation>Seine Läufe gehören zu einem anderen Projekt als dem, das hier liegt, darum wurde nichts vermischt: Kein Lauf wurde übernommen und kein Urteil gesendet. Wurde der Server ersetzt, verbinden Sie sich neu mit ihm; Ihre Urteile bleiben hier. Ist es ein Irrtum, prüfen Sie Adresse und Schlüssel.</translation>
    </message>
    <message>
        <source>The server sends us to another address</source>
        <translation>Der Server schickt uns zu einer anderen Adresse</translation>
    </message>
    <message>
        <source>Your key is not carried there, so nothing was loaded or sent. Ask for the address that answers directly and connect to that one.</source>
        <translation>Ihr Schlüssel wird nicht dorthin getragen, darum wurde nichts geladen oder gesendet. Fragen Sie nach der Adresse, die unmittelbar antwortet, und verbinden Sie sich mit ihr.</translation>
    </message>
    <message>
        <source>An answer of the server is too large</source>
        <translation>Eine Antwort des Servers ist zu groß</translation>
    </message>
    <message>
        <source>It is over the limit for one answer and was left out. The rest of the runs is not touched by this; open the large one in the server&apos;s own pages.</source>
        <translation>Sie übersteigt die Grenze für eine Antwort und wurde ausgelassen. Die übrigen Läufe sind davon nicht betroffen; öffnen Sie den großen auf den Seiten des Servers.</translation>
    </message>
    <message>
        <source>This is no answer of a Lunary server</source>
        <translation>Das ist keine Antwort eines Lunary-Servers</translation>
    </message>
    <message>
        <source>What came back cannot be read as runs. Check the address: it must be the one of the API, not of the web pages. Your verdicts are saved here.</source>
        <translation>Was zurückkam, lässt sich nicht als Läufe lesen. Prüfen Sie die Adresse: Es muss die der API sein, nicht die der Webseiten. Ihre Urteile sind hier gespeichert.</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Bitte melden Sie sich wieder an</translation>
    </message>
    <message>
        <source>The server no longer accepts this key or sign-in. You can go on reading and rating: verdicts are saved here and sent once you have signed in.</source>
        <translation>Der Server nimmt diesen Schlüssel oder diese Anmeldung nicht mehr an. Sie können weiter lesen und bewerten: Urteile werden hier gespeichert und gesendet, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>This role may not do that</source>
        <translation>Diese Rolle darf das nicht</translation>
    </message>
    <message>
        <source>The server knows you but does not allow it. Verdicts stay saved here. Ask an administrator of the project for the right to rate, or connect with a private key.</source>
        <translation>Der Server kennt Sie, erlaubt es aber nicht. Urteile bleiben hier gespeichert. Bitten Sie einen Verwalter des Projekts um das Recht zu bewerten, oder verbinden Sie sich mit einem privaten Schlüssel.</translation>
    </message>
    <message>
        <source>This run is no longer on the server</source>
        <translation>Dieser Lauf ist nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>Somebody deleted it, or it belongs to another project. What is here can still be read; a verdict on it stays here and cannot be sent.</source>
        <translation>Jemand hat ihn gelöscht, oder er gehört zu einem anderen Projekt. Was hier ist, bleibt lesbar; ein Urteil dazu bleibt hier und kann nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The server refuses this</source>
        <translation>Der Server lehnt das ab</translation>
    </message>
    <message>
        <source>It says that the request is not right, so sending it again as it is will not help. The verdict stays saved here; change it and try again.</source>
        <translation>Er sagt, dass die Anfrage nicht stimmt; sie unverändert noch einmal zu senden, hilft nicht. Das Urteil bleibt hier gespeichert; ändern Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server has a fault of its own</source>
        <translation>Der Server hat selbst einen Fehler</translation>
    </message>
    <message>
        <source>It answered that something went wrong inside. Your verdicts are saved here, and it is tried again by itself. If it stays so, tell whoever runs the server.</source>
        <translation>Er antwortete, dass bei ihm etwas schiefging. Ihre Urteile sind hier gespeichert, und es wird von selbst noch einmal versucht. Bleibt es so, sagen Sie es dem, der den Server betreibt.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>It was stopped before it was done. What was finished is kept; start it again to do the rest.</source>
        <translation>Es wurde angehalten, bevor es fertig war. Was fertig wurde, bleibt; starten Sie es noch einmal für den Rest.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>There is no room left, so this was not saved. Free some space on the disk that holds Tidemark&apos;s data and try again; until then verdicts stay on the screen only.</source>
        <translation>Es ist kein Platz mehr, darum wurde das nicht gespeichert. Schaffen Sie Platz auf dem Datenträger mit den Daten von Tidemark und versuchen Sie es noch einmal; bis dahin bleiben Urteile nur auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Tidemark&apos;s data cannot be written</source>
        <translation>Die Daten von Tidemark sind schreibgeschützt</translation>
    </message>
    <message>
        <source>Its folder or files are write-protected, so nothing can be saved there. Give yourself the right to write in the data folder, or start with another one.</source>
        <translation>Ordner oder Dateien sind schreibgeschützt, darum kann dort nichts gespeichert werden. Geben Sie sich das Recht, in den Datenordner zu schreiben, oder starten Sie mit einem anderen.</translation>
    </message>
    <message>
        <source>Another Tidemark works on these runs</source>
        <translation>Ein anderes Tidemark arbeitet mit diesen Läufen</translation>
    </message>
    <message>
        <source>Only one at a time may write, so nothing was changed here. Close the other window, or wait until the other command or backup is done, then try again.</source>
        <translation>Nur eines darf schreiben, darum wurde hier nichts geändert. Schließen Sie das andere Fenster, oder warten Sie, bis der andere Befehl oder die Sicherung fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A file of Tidemark&apos;s data is damaged</source>
        <translation>Eine Datei mit den Daten von Tidemark ist beschädigt</translation>
    </message>
    <message>
        <source>It was left as it is, for rescue. Runs can be fetched again from the server; verdicts are restored from the daily backup. Start Tidemark again to let it repair what it can.</source>
        <translation>Sie blieb zur Rettung, wie sie ist. Läufe können neu vom Server geholt werden; Urteile kommen aus der täglichen Sicherung. Starten Sie Tidemark noch einmal, damit es repariert, was sich reparieren lässt.</translation>
    </message>
    <message>
        <source>The data was written by a newer Tidemark</source>
        <translation>Die Daten stammen von einem neueren Tidemark</translation>
    </message>
    <message>
        <source>This version cannot read it and has not touched it. Install the newer version, or start with another data folder.</source>
        <translation>Diese Version kann sie nicht lesen und hat sie nicht angerührt. Installieren Sie die neuere Version, oder starten Sie mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>Tidemark&apos;s files were moved away or replaced</source>
        <translation>Die Dateien von Tidemark wurden weggeschoben oder ersetzt</translation>
    </message>
    <message>
        <source>That happened while it had them open, so nothing more is written: it would be lost. Put the files or the disk back and it goes on by itself, or start Tidemark again to work with what is there now.</source>
        <translation>Das geschah, während sie geöffnet waren, darum wird nichts mehr geschrieben: Es ginge verloren. Legen Sie die Dateien oder den Datenträger zurück, dann geht es von selbst weiter; oder starten Sie Tidemark noch einmal, um mit dem zu arbeiten, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Tidemark&apos;s data could not be read or written</source>
        <translation>Die Daten von Tidemark ließen sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>The last step was not saved. Check the disk and the rights of the data folder, then try again; if it happens again, the log says more.</source>
        <translation>Der letzte Schritt wurde nicht gespeichert. Prüfen Sie den Datenträger und die Rechte des Datenordners und versuchen Sie es noch einmal; geschieht es wieder, sagt das Protokoll mehr.</translation>
    </message>
    <message>
        <source>This cannot be done as asked</source>
        <translation>So lässt sich das nicht tun</translation>
    </message>
    <message>
        <source>Something in the request does not fit together, so nothing was changed. Look at what was entered and try again.</source>
        <translation>Etwas an der Anfrage passt nicht zusammen, darum wurde nichts geändert. Sehen Sie nach, was eingegeben wurde, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Where to: %1</source>
        <translation>Wohin: %1</translation>
    </message>
    <message>
        <source>The certificate: %1</source>
        <translation>Das Zertifikat: %1</translation>
    </message>
    <message>
        <source>refused by the server: this role may not rate</source>
        <translation>vom Server abgelehnt: diese Rolle darf nicht bewerten</translation>
    </message>
    <message>
        <source>refused by the server: please sign in again</source>
        <translation>vom Server abgelehnt: bitte melden Sie sich wieder an</translation>
    </message>
    <message>
        <source>refused by the server: the run is no longer there</source>
        <translation>vom Server abgelehnt: der Lauf ist nicht mehr da</translation>
    </message>
    <message>
        <source>refused by the server: the verdict is too large</source>
        <translation>vom Server abgelehnt: das Urteil ist zu groß</translation>
    </message>
    <message>
        <source>refused by the server: it said yes three times and kept the old verdict</source>
        <translation>vom Server abgelehnt: er sagte dreimal Ja und behielt das alte Urteil</translation>
    </message>
    <message>
        <source>refused by the server: it does not take this verdict as it is</source>
        <translation>vom Server abgelehnt: er nimmt dieses Urteil so nicht an</translation>
    </message>
    <message>
        <source>this is no picture</source>
        <translation>das ist kein Bild</translation>
    </message>
    <message>
        <source>the picture is over 20 MB</source>
        <translation>das Bild hat über 20 MB</translation>
    </message>
    <message>
        <source>only PNG, JPEG, WEBP and GIF pictures are shown</source>
        <translation>nur Bilder in PNG, JPEG, WEBP und GIF werden gezeigt</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>das Bild ist nicht lesbar</translation>
    </message>
    <message>
        <source>the picture is over 50 megapixels</source>
        <translation>das Bild hat über 50 Megapixel</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>This run failed</source>
        <translation>Dieser Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Still running when it was last read.</source>
        <translation>Lief noch, als er zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>No answer was recorded.</source>
        <translation>Es wurde keine Antwort aufgezeichnet.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Trace root</source>
        <translation>Beginn des Ablaufs</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Übergeordnet</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Verdict on the conversation</source>
        <translation>Urteil über das Gespräch</translation>
    </message>
    <message>
        <source>Also from the server</source>
        <translation>Außerdem vom Server</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>The export cannot be written there</source>
        <translation>Der Export lässt sich dort nicht schreiben</translation>
    </message>
    <message>
        <source>The folder is missing or write-protected, so nothing was written. Choose another place.</source>
        <translation>Der Ordner fehlt oder ist schreibgeschützt, deshalb wurde nichts geschrieben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no room for the export, so nothing was written and what was there before is untouched. Free some space or choose another place.</source>
        <translation>Für den Export ist kein Platz, deshalb wurde nichts geschrieben, und was vorher da war, ist unberührt. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::AboutBox</name>
    <message>
        <source>About Tidemark</source>
        <translation>Über Tidemark</translation>
    </message>
    <message>
        <source>Tidemark</source>
        <translation>Tidemark</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, mit Qt %2</translation>
    </message>
    <message>
        <source>People review what language models answered: hundreds an hour, from the keyboard, with every verdict safe on this computer before it goes to the server.</source>
        <translation>Menschen prüfen, was Sprachmodelle geantwortet haben: Hunderte in der Stunde, mit der Tastatur, und jedes Urteil liegt sicher auf diesem Rechner, bevor es zum Server geht.</translation>
    </message>
    <message>
        <source>It talks to the server you named and to nobody else.</source>
        <translation>Es spricht mit dem Server, den Sie angegeben haben, und mit niemandem sonst.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Banner</name>
    <message>
        <source>Close this remark</source>
        <translation>Diese Bemerkung schließen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::BodyView</name>
    <message>
        <source>Show all (%1)</source>
        <translation>Alles zeigen (%1)</translation>
    </message>
    <message>
        <source>Show more (%1 left)</source>
        <translation>Mehr zeigen (noch %1)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::BringDialog</name>
    <message>
        <source>&amp;Also where this project has another verdict by now</source>
        <translation>&amp;Auch wo dieses Projekt inzwischen ein anderes Urteil hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Bring verdicts</source>
        <translation>Urteile übernehmen</translation>
    </message>
    <message>
        <source>Bring verdicts from a file</source>
        <translation>Urteile aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Eingabetaste)</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>Else such runs are left alone and counted</source>
        <translation>Sonst bleiben solche Läufe, wie sie sind, und werden gezählt</translation>
    </message>
    <message>
        <source>No file was opened for review yet.</source>
        <translation>Noch wurde keine Datei zur Durchsicht geöffnet.</translation>
    </message>
    <message>
        <source>Verdicts made on the file&apos;s runs are given to the same runs of this project and go to its server like any other. Undo takes all of them back.</source>
        <translation>Urteile über die Läufe der Datei erhalten dieselben Läufe dieses Projekts; sie gehen an seinen Server wie alle anderen. Rückgängig nimmt sie alle zurück.</translation>
    </message>
    <message>
        <source>Bringing verdicts…</source>
        <translation>Urteile werden übernommen…</translation>
    </message>
    <message>
        <source>1 verdict taken over.</source>
        <translation>1 Urteil übernommen.</translation>
    </message>
    <message>
        <source>%1 verdicts taken over.</source>
        <translation>%1 Urteile übernommen.</translation>
    </message>
    <message>
        <source>1 was here already.</source>
        <translation>1 war schon hier.</translation>
    </message>
    <message>
        <source>%1 were here already.</source>
        <translation>%1 waren schon hier.</translation>
    </message>
    <message>
        <source>1 run has another verdict here by now and was left alone.</source>
        <translation>1 Lauf hat hier inzwischen ein anderes Urteil und blieb, wie er ist.</translation>
    </message>
    <message>
        <source>%1 runs have another verdict here by now and were left alone.</source>
        <translation>%1 Läufe haben hier inzwischen ein anderes Urteil und blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>1 run is not in this project.</source>
        <translation>1 Lauf ist nicht in diesem Projekt.</translation>
    </message>
    <message>
        <source>%1 runs are not in this project.</source>
        <translation>%1 Läufe sind nicht in diesem Projekt.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Card</name>
    <message>
        <source>you are judging this answer</source>
        <translation>Sie beurteilen diese Antwort</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CardHead</name>
    <message>
        <source>Copy this message</source>
        <translation>Diese Nachricht kopieren</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Show the text as it was written, without Markdown</source>
        <translation>Den Text zeigen, wie er geschrieben wurde, ohne Markdown</translation>
    </message>
    <message>
        <source>Fold (Enter)</source>
        <translation>Zuklappen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Unfold (Enter)</source>
        <translation>Aufklappen (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ChipButton</name>
    <message>
        <source>Condition %1</source>
        <translation>Bedingung %1</translation>
    </message>
    <message>
        <source>%1
Enter changes it, Delete removes it</source>
        <translation>%1
Eingabetaste ändert sie, Entf entfernt sie</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CodeBlock</name>
    <message>
        <source>%1 more lines</source>
        <translation>%1 weitere Zeilen</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>Diesen Code kopieren</translation>
    </message>
    <message>
        <source>Break long lines, here and in all code (Alt+Z)</source>
        <translation>Lange Zeilen umbrechen, hier und in jedem Code (Alt+Z)</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ColumnHeader</name>
    <message>
        <source>%1: click to sort, drag to move</source>
        <translation>%1: Klicken sortiert, Ziehen verschiebt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Fit to the list&apos;s width</source>
        <translation>An die Breite der Liste anpassen</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CommandPalette</name>
    <message>
        <source>Nothing has this name. A run is found by eight or more letters of its id.</source>
        <translation>Nichts heißt so. Ein Lauf wird an acht oder mehr Zeichen seiner Kennung gefunden.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>Find a command, a queue or a run</source>
        <translation>Einen Befehl, einen Stapel oder einen Lauf finden</translation>
    </message>
    <message>
        <source>Find a command, a queue or a run by its id</source>
        <translation>Einen Befehl, einen Stapel oder einen Lauf (nach Kennung) finden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CommentField</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment. Ctrl+Enter saves and goes on, Ctrl+S saves, Esc leaves</source>
        <translation>Kommentar. Strg+Eingabe speichert und geht weiter, Strg+S speichert, Esc verlässt das Feld</translation>
    </message>
    <message>
        <source>Why? A comment for those who read your verdict</source>
        <translation>Warum? Ein Kommentar für alle, die Ihr Urteil lesen</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves and goes on</source>
        <translation>Strg+Eingabe speichert und geht weiter</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CompareView</name>
    <message>
        <source>Two answers side by side</source>
        <translation>Zwei Antworten nebeneinander</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation>Welche Antwort ist besser?</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A ist besser</translation>
    </message>
    <message>
        <source>Equally good</source>
        <translation>Gleich gut</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B ist besser</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Both answers say the same.</source>
        <translation>Beide Antworten sagen dasselbe.</translation>
    </message>
    <message>
        <source>What only one of them says is underlined.</source>
        <translation>Was nur eine von beiden sagt, ist unterstrichen.</translation>
    </message>
    <message>
        <source>The answers have little in common, so their differences are not marked.</source>
        <translation>Die Antworten haben wenig gemeinsam; Unterschiede sind deshalb nicht markiert.</translation>
    </message>
    <message>
        <source>Only the beginning of a very long answer is shown.</source>
        <translation>Von einer sehr langen Antwort ist nur der Anfang zu sehen.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ConflictPanel</name>
    <message>
        <source>Two verdicts on this run</source>
        <translation>Zwei Urteile zu diesem Lauf</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meines behalten</translation>
    </message>
    <message>
        <source>Your verdict goes to the server; theirs stays in the history</source>
        <translation>Ihr Urteil geht zum Server; das andere bleibt im Verlauf</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>&amp;Anderes behalten</translation>
    </message>
    <message>
        <source>The server&apos;s verdict holds; yours stays in the history</source>
        <translation>Das Urteil des Servers gilt; Ihres bleibt im Verlauf</translation>
    </message>
    <message>
        <source>&amp;Write new…</source>
        <translation>&amp;Neu schreiben…</translation>
    </message>
    <message>
        <source>Begin a new comment with both; saving it or a thumb settles it</source>
        <translation>Einen neuen Kommentar mit beiden beginnen; Speichern oder ein Daumen entscheidet</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
    </message>
    <message>
        <source>Mine · %1</source>
        <translation>Meines · %1</translation>
    </message>
    <message>
        <source>Mine · %1, %2</source>
        <translation>Meines · %1, %2</translation>
    </message>
    <message>
        <source>On the server · seen at %1</source>
        <translation>Auf dem Server · gesehen um %1</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ConnectForm</name>
    <message>
        <source>Send it unencrypted; others could read it</source>
        <translation>Unverschlüsselt senden; andere könnten es lesen</translation>
    </message>
    <message>
        <source>Keep it in the system keyring</source>
        <translation>Im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Keep me signed in: the password too</source>
        <translation>Angemeldet bleiben: auch das Passwort aufbewahren</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-Mail und Passwort</translation>
    </message>
    <message>
        <source>from Settings, API keys, in Lunary</source>
        <translation>aus Lunary: Settings, API keys</translation>
    </message>
    <message>
        <source>you@example.org</source>
        <translation>sie@example.org</translation>
    </message>
    <message>
        <source>a .pem file, only for a private authority</source>
        <translation>eine .pem-Datei, nur bei einer eigenen Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A sign-in ends after 30 days; with the password in the keyring Tidemark renews it by itself</source>
        <translation>Eine Anmeldung endet nach 30 Tagen; mit dem Passwort im Schlüsselbund erneuert Tidemark sie von selbst</translation>
    </message>
    <message>
        <source>Private certificate authority…</source>
        <translation>Eigene Zertifizierungsstelle…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate file of a private authority</source>
        <translation>Zertifikatsdatei einer eigenen Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Kept in the system keyring, never in a file.</source>
        <translation>Liegt im Schlüsselbund des Systems, nie in einer Datei.</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers, so you will be asked at each start. Nothing is kept in a file.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund, darum werden Sie bei jedem Start gefragt. Nichts wird in einer Datei aufbewahrt.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>Write it like https://api.lunary.ai or https://lunary.example.org:3333, without a name or password in it.</source>
        <translation>Schreiben Sie sie wie https://api.lunary.ai oder https://lunary.example.org:3333, ohne Namen oder Passwort darin.</translation>
    </message>
    <message>
        <source>http:// is not encrypted.</source>
        <translation>http:// ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Use https:// where the server has it, or tick the box to send the key in the open.</source>
        <translation>Nehmen Sie https://, wenn der Server es kann, oder haken Sie an, dass der Schlüssel offen gesendet werden darf.</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>Der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>Copy the project&apos;s private key in Lunary under Settings, API keys, and paste it here.</source>
        <translation>Kopieren Sie den privaten Schlüssel des Projekts in Lunary unter Settings, API keys, und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>The e-mail address is missing.</source>
        <translation>Die E-Mail-Adresse fehlt.</translation>
    </message>
    <message>
        <source>It is the one you sign in to Lunary with.</source>
        <translation>Es ist die, mit der Sie sich in Lunary anmelden.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation>Die Zertifikatsdatei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose a .pem file, or leave the field empty.</source>
        <translation>Wählen Sie eine .pem-Datei, oder lassen Sie das Feld leer.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CorrectionEditor</name>
    <message>
        <source>&amp;Take the correction away</source>
        <translation>Korrektur &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Begin again with the answer</source>
        <translation>Mit der Antwort neu &amp;beginnen</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>Korrektur speichern</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>Antwort korrigieren</translation>
    </message>
    <message>
        <source>The answer as it should have been</source>
        <translation>Die Antwort, wie sie hätte sein sollen</translation>
    </message>
    <message>
        <source>What became different</source>
        <translation>Was anders geworden ist</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>The answer counts as it is; undo brings the correction back</source>
        <translation>Die Antwort gilt, wie sie ist; Rückgängig holt die Korrektur zurück</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>What you typed stays here as a draft (Esc)</source>
        <translation>Was du getippt hast, bleibt hier als Entwurf (Esc)</translation>
    </message>
    <message>
        <source>What the answer should have been</source>
        <translation>Was die Antwort hätte sein sollen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Nothing is different yet</source>
        <translation>Noch ist nichts anders</translation>
    </message>
    <message>
        <source>Different in 1 place</source>
        <translation>An 1 Stelle anders</translation>
    </message>
    <message>
        <source>Different in %1 places</source>
        <translation>An %1 Stellen anders</translation>
    </message>
</context>
<context>
    <name>tidemark::views::DateDialog</name>
    <message>
        <source>Go to a date</source>
        <translation>Zu einem Datum gehen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::DeskDialog</name>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Reasons and goals</source>
        <translation>Gründe und Ziele</translation>
    </message>
    <message>
        <source>Reason %1</source>
        <translation>Grund %1</translation>
    </message>
    <message>
        <source>Canned comments</source>
        <translation>Vorbereitete Kommentare</translation>
    </message>
    <message>
        <source>One comment on each line. Two letters of it bring it up while you type a comment.</source>
        <translation>Ein Kommentar je Zeile. Zwei Buchstaben davon bringen ihn herbei, während du einen Kommentar tippst.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Verdicts a day</source>
        <translation>Urteile am Tag</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Share of a self-check</source>
        <translation>Anteil des Selbsttests</translation>
    </message>
    <message>
        <source>&amp;Goal for a day</source>
        <translation>&amp;Ziel für einen Tag</translation>
    </message>
    <message>
        <source>&amp;Self-check shows again</source>
        <translation>&amp;Selbsttest zeigt noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reasons, on the digit keys</source>
        <translation>Gründe, auf den Zifferntasten</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
</context>
<context>
    <name>tidemark::views::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Hidden until your verdict is in: model, cost, scores, verdicts of others.</source>
        <translation>Bis zu deinem Urteil verborgen: Modell, Kosten, Bewertungen, Urteile anderer.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::EmptyState</name>
    <message>
        <source>Nothing left here</source>
        <translation>Hier ist nichts mehr</translation>
    </message>
    <message>
        <source>Every run of this queue has been judged.</source>
        <translation>Jeder Lauf dieses Stapels ist beurteilt.</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J for the next.</source>
        <translation>Wählen Sie einen in der Liste, oder drücken Sie J für den nächsten.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Augenblick</translation>
    </message>
    <message>
        <source>The run is being read.</source>
        <translation>Der Lauf wird gelesen.</translation>
    </message>
    <message>
        <source>The first runs are on their way</source>
        <translation>Die ersten Läufe sind unterwegs</translation>
    </message>
    <message>
        <source>They appear in the list as they come; you can begin with the first one.</source>
        <translation>Sie erscheinen in der Liste, sobald sie da sind; Sie können mit dem ersten beginnen.</translation>
    </message>
    <message>
        <source>No run matches the filter</source>
        <translation>Kein Lauf passt zum Filter</translation>
    </message>
    <message>
        <source>Take a condition out of the filter to see more.</source>
        <translation>Nehmen Sie eine Bedingung aus dem Filter, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>This run is no longer on the server</source>
        <translation>Dieser Lauf ist nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>Somebody deleted it. Verdicts made here are kept in the history.</source>
        <translation>Jemand hat ihn gelöscht. Urteile von hier bleiben im Verlauf.</translation>
    </message>
    <message>
        <source>Not here yet, and the server cannot be reached</source>
        <translation>Noch nicht hier, und der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The text of this run was not fetched before the connection broke. It comes when the server can be reached again.</source>
        <translation>Der Text dieses Laufs wurde nicht geholt, bevor die Verbindung abbrach. Er kommt, wenn der Server wieder erreichbar ist.</translation>
    </message>
    <message>
        <source>This run could not be read</source>
        <translation>Dieser Lauf ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Its text on this computer is damaged or missing. Sync to fetch it again.</source>
        <translation>Sein Text auf diesem Rechner ist beschädigt oder fehlt. Gleichen Sie ab, um ihn neu zu holen.</translation>
    </message>
    <message>
        <source>The cache is being made anew</source>
        <translation>Der Zwischenspeicher wird neu angelegt</translation>
    </message>
    <message>
        <source>Runs are fetched again from the server. Your verdicts are safe: they are kept apart.</source>
        <translation>Die Läufe werden neu vom Server geholt. Ihre Urteile sind sicher: Sie liegen getrennt davon.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ErrorCard</name>
    <message>
        <source>you are judging this run</source>
        <translation>Sie beurteilen diesen Lauf</translation>
    </message>
    <message>
        <source>It left no message.</source>
        <translation>Er hat keine Meldung hinterlassen.</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>Aufrufliste</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportChoosePage</name>
    <message>
        <source>Nothing to export.</source>
        <translation>Nichts zu exportieren.</translation>
    </message>
    <message>
        <source>The filter matches no run. Widen it, then export again.</source>
        <translation>Kein Lauf passt zum Filter. Erweitern Sie ihn und exportieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>This cannot be counted</source>
        <translation>Das lässt sich nicht zählen</translation>
    </message>
    <message>
        <source>An earlier export is in this folder.</source>
        <translation>In diesem Ordner liegt ein früherer Export.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportDialog</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export labelled runs</source>
        <translation>Beurteilte Läufe exportieren</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>All runs: %1</source>
        <translation>Alle Läufe: %1</translation>
    </message>
    <message>
        <source>From the filter %1: %2</source>
        <translation>Aus dem Filter %1: %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Eingabetaste)</translation>
    </message>
    <message>
        <source>Go on rating</source>
        <translation>Weiter bewerten</translation>
    </message>
    <message>
        <source>Open the folder that the files are in</source>
        <translation>Den Ordner mit den Dateien öffnen</translation>
    </message>
    <message>
        <source>Hide this; the export goes on and says when it is done</source>
        <translation>Ausblenden; der Export läuft weiter und meldet sich am Ende</translation>
    </message>
    <message>
        <source>An index and a manifest come beside the rows.</source>
        <translation>Neben die Zeilen kommen ein Index und ein Manifest.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportOptionsForm</name>
    <message>
        <source>This format has no options.</source>
        <translation>Dieses Format hat keine Optionen.</translation>
    </message>
    <message>
        <source>Rows for</source>
        <translation>Zeilen für</translation>
    </message>
    <message>
        <source>Longest row</source>
        <translation>Längste Zeile</translation>
    </message>
    <message>
        <source>Pairs for each prompt</source>
        <translation>Paare je Prompt</translation>
    </message>
    <message>
        <source>Both answers of the same model</source>
        <translation>Beide vom selben Modell</translation>
    </message>
    <message>
        <source>A correction means the answer was bad</source>
        <translation>Korrigiert heißt schlecht</translation>
    </message>
    <message>
        <source>Ignore case and spaces in repeats</source>
        <translation>Dubletten ohne Groß/klein</translation>
    </message>
    <message>
        <source>Cells safe for spreadsheets</source>
        <translation>Zellen ohne Formeln</translation>
    </message>
    <message>
        <source>Tool definitions</source>
        <translation>Werkzeug-Definitionen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Split by conversation</source>
        <translation>Nach Gesprächen teilen</translation>
    </message>
    <message>
        <source>Folder for the Hugging Face Hub</source>
        <translation>Ordner für Hugging Face</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Some trainers want the same rows a little different</source>
        <translation>Manche Trainer wollen dieselben Zeilen etwas anders</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>jede Länge</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Longer rows are left out, not cut; a token is taken for four characters</source>
        <translation>Längere Zeilen werden ausgelassen, nicht gekürzt; ein Token zählt als vier Zeichen</translation>
    </message>
    <message>
        <source>each answer once</source>
        <translation>jede Antwort einmal</translation>
    </message>
    <message>
        <source>all, up to </source>
        <translation>alle, bis zu </translation>
    </message>
    <message>
        <source>Corrections come first, then good and bad answers to the same prompt</source>
        <translation>Zuerst Korrekturen, dann gute und schlechte Antworten auf denselben Prompt</translation>
    </message>
    <message>
        <source>Otherwise a pair may teach which model wrote it</source>
        <translation>Sonst lehrt ein Paar womöglich, welches Modell es schrieb</translation>
    </message>
    <message>
        <source>For answers that were corrected and have no thumb</source>
        <translation>Für Antworten mit Korrektur und ohne Daumen</translation>
    </message>
    <message>
        <source>Rows that are equal to the letter are always written once</source>
        <translation>Buchstäblich gleiche Zeilen kommen immer nur einmal; so zählen auch Groß/klein und Leerzeichen nicht</translation>
    </message>
    <message>
        <source>A cell that a spreadsheet would run as a formula gets a leading &apos;</source>
        <translation>Eine Zelle, die ein Tabellenprogramm als Formel ausführen würde, bekommt ein &apos; davor</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON-Datei</translation>
    </message>
    <message>
        <source>Choose the file with the true declarations of the tools</source>
        <translation>Die Datei mit den wahren Definitionen der Werkzeuge wählen</translation>
    </message>
    <message>
        <source>Into train, validation and test; a conversation is never on two sides</source>
        <translation>In Training, Validierung und Test; ein Gespräch ist nie auf zwei Seiten</translation>
    </message>
    <message>
        <source>With a card that says what is in it</source>
        <translation>Mit einer Karte, die sagt, was darin ist</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Private data</source>
        <translation>Private Daten</translation>
    </message>
    <message>
        <source>There is no file with tool definitions of that name.</source>
        <translation>Eine Datei mit Werkzeug-Definitionen gibt es unter diesem Namen nicht.</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportPreviewPane</name>
    <message>
        <source>What is replaced</source>
        <translation>Was ersetzt wird</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Runs looked at</source>
        <translation>Durchgesehene Läufe</translation>
    </message>
    <message>
        <source>Take runs back that were left out by hand</source>
        <translation>Von Hand ausgelassene Läufe wieder aufnehmen</translation>
    </message>
    <message>
        <source>%1 of %2 runs looked at</source>
        <translation>%1 von %2 Läufen durchgesehen</translation>
    </message>
    <message>
        <source>Looking for the runs…</source>
        <translation>Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>No run is left out.</source>
        <translation>Kein Lauf wird ausgelassen.</translation>
    </message>
    <message>
        <source>1 run is left out</source>
        <translation>1 Lauf wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 runs are left out</source>
        <translation>%1 Läufe werden ausgelassen</translation>
    </message>
    <message>
        <source>Take the run back that was left out by hand</source>
        <translation>Den von Hand ausgelassenen Lauf wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take back what was left out by hand</source>
        <translation>Von Hand Ausgelassenes wieder aufnehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answers left out of runs that are used: %1</source>
        <translation>Ausgelassene Antworten genutzter Läufe: %1</translation>
    </message>
    <message>
        <source>No private data was found.</source>
        <translation>Keine privaten Daten gefunden.</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Ersetzt: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportProgressPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Looking for the runs…</source>
        <translation>Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Rating can go on meanwhile. Verdicts made now may or may not be in this export.</source>
        <translation>Bewerten geht inzwischen weiter. Urteile von jetzt sind vielleicht noch in diesem Export, vielleicht nicht.</translation>
    </message>
    <message>
        <source>%1 of %2 runs looked at</source>
        <translation>%1 von %2 Läufen durchgesehen</translation>
    </message>
    <message>
        <source>Writing rows: %1 of %2</source>
        <translation>Zeilen werden geschrieben: %1 von %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportResultPage</name>
    <message>
        <source>No run was left out.</source>
        <translation>Kein Lauf wurde ausgelassen.</translation>
    </message>
    <message>
        <source>rows written</source>
        <translation>Zeilen geschrieben</translation>
    </message>
    <message>
        <source>runs left out, all with a reason</source>
        <translation>Läufe ausgelassen, alle mit Grund</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>Answers left out of runs that are used: %1</source>
        <translation>Ausgelassene Antworten genutzter Läufe: %1</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Ersetzt: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FacetMenu</name>
    <message>
        <source>%1 of all runs</source>
        <translation>%1 von allen Läufen</translation>
    </message>
    <message>
        <source>%1 of all runs; those that match the rest of the filter are being counted</source>
        <translation>%1 von allen Läufen; die zum übrigen Filter passen, werden gerade gezählt</translation>
    </message>
    <message>
        <source>%1 that match the rest of the filter</source>
        <translation>%1 passen zum übrigen Filter</translation>
    </message>
    <message>
        <source>%1 of all runs; to count those that match the rest of the filter takes too long</source>
        <translation>%1 von allen Läufen; die zum übrigen Filter passen, zu zählen dauert zu lange</translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation>Noch nichts zur Auswahl</translation>
    </message>
    <message>
        <source>%1 more: type them in the field</source>
        <translation>%1 weitere: ins Feld schreiben</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Runs that match</source>
        <translation>Läufe, die passen</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>At “%1”: expected %2</source>
        <translation>Bei „%1“: erwartet wird %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterChip</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterCompleter</name>
    <message>
        <source>Ways to go on</source>
        <translation>So kann es weitergehen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation>Suchen und filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Add a condition (Alt+Down)</source>
        <translation>Bedingung hinzufügen (Alt+Unten)</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Search, or add a filter: thumb:down, tag:refund …</source>
        <translation>Suchen, oder einen Filter setzen: thumb:down, tag:refund …</translation>
    </message>
    <message>
        <source>add a filter…</source>
        <translation>Filter hinzufügen…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterMenu</name>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>A comment</source>
        <translation>einen Kommentar</translation>
    </message>
    <message>
        <source>A tool call</source>
        <translation>einen Werkzeugaufruf</translation>
    </message>
    <message>
        <source>An error</source>
        <translation>einen Fehler</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>A user</source>
        <translation>einen Nutzer</translation>
    </message>
    <message>
        <source>Any feedback</source>
        <translation>irgendein Feedback</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>In the inbox</source>
        <translation>Im Eingang</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>Unbewertet</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Not yet on server</source>
        <translation>Noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Gone on the server</source>
        <translation>Auf dem Server gelöscht</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Since a day…</source>
        <translation>Seit einem Tag…</translation>
    </message>
    <message>
        <source>Before a day…</source>
        <translation>Vor einem Tag…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Dearer than…</source>
        <translation>Teurer als…</translation>
    </message>
    <message>
        <source>More tokens than…</source>
        <translation>Mehr Tokens als…</translation>
    </message>
    <message>
        <source>Slower than…</source>
        <translation>Langsamer als…</translation>
    </message>
    <message>
        <source>Faster than…</source>
        <translation>Schneller als…</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>A correction</source>
        <translation>Eine Korrektur</translation>
    </message>
    <message>
        <source>A score</source>
        <translation>Eine Bewertung</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>Eine eigene Notiz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Longer answer than…</source>
        <translation>Längere Antwort als…</translation>
    </message>
    <message>
        <source>A key of the metadata…</source>
        <translation>Ein Schlüssel der Metadaten…</translation>
    </message>
    <message>
        <source>A key of the feedback…</source>
        <translation>Ein Schlüssel der Rückmeldung…</translation>
    </message>
    <message>
        <source>A score…</source>
        <translation>Eine Bewertung…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FirstRunDialog</name>
    <message>
        <source>A Lunary server</source>
        <translation>Ein Lunary-Server</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>Die Sandbox</translation>
    </message>
    <message>
        <source>Sample conversations on this computer, to try everything safely.</source>
        <translation>Beispielgespräche auf diesem Rechner, um alles gefahrlos auszuprobieren.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Where are the runs?</source>
        <translation>Wo sind die Läufe?</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Tidemark works on a copy on this computer and sends your verdicts back.</source>
        <translation>Tidemark arbeitet mit einer Kopie auf diesem Rechner und schickt Ihre Urteile zurück.</translation>
    </message>
    <message>
        <source>Connect (Enter)</source>
        <translation>Verbinden (Eingabetaste)</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>A runs.jsonl of Tidemark or a JSONL export of Lunary, to be judged offline.</source>
        <translation>Eine runs.jsonl von Tidemark oder ein JSONL-Export von Lunary, um sie offline zu beurteilen.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Open a file (Enter)</source>
        <translation>Datei öffnen (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FormatList</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>tidemark::views::GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Edit the guidelines</source>
        <translation>Richtlinien bearbeiten</translation>
    </message>
    <message>
        <source>Take the guidelines from a Markdown file…</source>
        <translation>Richtlinien aus einer Markdown-Datei übernehmen…</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation>Ältere Fassungen</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>Richtlinien schließen</translation>
    </message>
    <message>
        <source>No guidelines yet</source>
        <translation>Noch keine Richtlinien</translation>
    </message>
    <message>
        <source>What counts as good here? Write it down once, so that everybody judges by the same.</source>
        <translation>Was gilt hier als gut? Schreib es einmal auf, damit alle nach demselben urteilen.</translation>
    </message>
    <message>
        <source>Write guidelines</source>
        <translation>Richtlinien schreiben</translation>
    </message>
    <message>
        <source>Guidelines in Markdown</source>
        <translation>Richtlinien in Markdown</translation>
    </message>
    <message>
        <source># When is an answer good?</source>
        <translation># Wann ist eine Antwort gut?</translation>
    </message>
    <message>
        <source>Save guidelines</source>
        <translation>Richtlinien speichern</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>vom %1</translation>
    </message>
    <message>
        <source>of %1, replaced</source>
        <translation>vom %1, ersetzt</translation>
    </message>
    <message>
        <source>Version %1, saved by %2</source>
        <translation>Fassung %1, gespeichert von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::HitBar</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Vorige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>“%1” does not stand in what is shown</source>
        <translation>„%1“ steht nicht in dem, was zu sehen ist</translation>
    </message>
    <message>
        <source>Hits for “%1”: %2</source>
        <translation>Fundstellen für „%1“: %2</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3</source>
        <translation>„%1“: %2 von %3</translation>
    </message>
</context>
<context>
    <name>tidemark::views::HubForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Support answers, rated</source>
        <translation>Support-Antworten, bewertet</translation>
    </message>
    <message>
        <source>Licence name</source>
        <translation>Lizenzname</translation>
    </message>
    <message>
        <source>internal use only</source>
        <translation>nur intern</translation>
    </message>
    <message>
        <source>Licence link</source>
        <translation>Lizenzverweis</translation>
    </message>
    <message>
        <source>address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>en, or empty</source>
        <translation>de oder leer</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>noch zu wählen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ImportDialog</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>Läufe zeigen</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open a file for review</source>
        <translation>Datei zur Durchsicht öffnen</translation>
    </message>
    <message>
        <source>Progress through the file</source>
        <translation>Fortschritt in der Datei</translation>
    </message>
    <message>
        <source>Lines that were left out</source>
        <translation>Zeilen, die ausgelassen wurden</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Eingabetaste)</translation>
    </message>
    <message>
        <source>The file is only read, and nothing is sent anywhere.</source>
        <translation>Die Datei wird nur gelesen, und nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::JudgementRow</name>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Reasons, stars, correction</source>
        <translation>Gründe, Sterne, Korrektur</translation>
    </message>
    <message>
        <source>Write what the answer should have been</source>
        <translation>Schreib, was die Antwort hätte sein sollen</translation>
    </message>
    <message>
        <source>Rate identical answers once for all; one undo takes all of it back</source>
        <translation>Gleiche Antworten auf einmal bewerten; einmal Rückgängig nimmt alles zurück</translation>
    </message>
    <message>
        <source>A note for yourself; it stays on this computer</source>
        <translation>Eine Notiz für dich selbst; sie bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Note for yourself</source>
        <translation>Notiz für dich selbst</translation>
    </message>
    <message>
        <source>Only on this computer. Enter keeps it, Esc leaves it as it was</source>
        <translation>Nur auf diesem Rechner. Eingabe behält sie, Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>Same verdict for 1 other run with this prompt and this answer</source>
        <translation>Gleiches Urteil für 1 anderen Lauf mit dieser Frage und dieser Antwort</translation>
    </message>
    <message>
        <source>Same verdict for %1 other runs with this prompt and this answer</source>
        <translation>Gleiches Urteil für %1 andere Läufe mit dieser Frage und dieser Antwort</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::KeyCatcher</name>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>The next key press is taken. Backspace takes the key away, Tab leaves.</source>
        <translation>Der nächste Tastendruck wird übernommen. Rücktaste nimmt die Taste weg, Tab verlässt das Feld.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::KeyDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Eine Aktion oder Taste finden</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>Erste Taste</translation>
    </message>
    <message>
        <source>Other key</source>
        <translation>Weitere Taste</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Back to its own keys</source>
        <translation>Zurück zu den eigenen Tasten</translation>
    </message>
    <message>
        <source>“%1” had %2 and has it no more.</source>
        <translation>„%1“ hatte %2 und hat es nicht mehr.</translation>
    </message>
    <message>
        <source>Back as it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>All back as they were made</source>
        <translation>Alle zurück auf Anfang</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>Tasten speichern</translation>
    </message>
    <message>
        <source>%1 stays what it is</source>
        <translation>%1 bleibt, was es ist</translation>
    </message>
    <message>
        <source>Lists, fields and buttons need it.</source>
        <translation>Listen, Felder und Knöpfe brauchen es.</translation>
    </message>
    <message>
        <source>%1 is taken</source>
        <translation>%1 ist vergeben</translation>
    </message>
    <message>
        <source>It is a key of “%1”.</source>
        <translation>Es ist eine Taste von „%1“.</translation>
    </message>
    <message>
        <source>Key of “%1”</source>
        <translation>Taste von „%1“</translation>
    </message>
    <message>
        <source>Other key of “%1”</source>
        <translation>Weitere Taste von „%1“</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>tidemark::views::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Single letters act while no text is being typed.</source>
        <translation>Einzelne Buchstaben wirken, solange kein Text getippt wird.</translation>
    </message>
    <message>
        <source>Next and previous, in the list</source>
        <translation>Weiter und zurück, in der Liste</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Makes a chip of a condition</source>
        <translation>Macht aus einer Bedingung einen Baustein</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>At the start: takes the last chip</source>
        <translation>Am Anfang: nimmt den letzten Baustein</translation>
    </message>
    <message>
        <source>To the chips; Enter changes one</source>
        <translation>Zu den Bausteinen; Eingabetaste ändert einen</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Opens the menu of conditions</source>
        <translation>Öffnet das Menü der Bedingungen</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Urteilen</translation>
    </message>
    <message>
        <source>Edit and view</source>
        <translation>Bearbeiten und Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>In the filter field</source>
        <translation>Im Filterfeld</translation>
    </message>
    <message>
        <source>File, sync, help</source>
        <translation>Datei, Abgleich, Hilfe</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ListHeader</name>
    <message>
        <source>Order of the list</source>
        <translation>Reihenfolge der Liste</translation>
    </message>
    <message>
        <source>What each row tells</source>
        <translation>Was jede Zeile sagt</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>Stelle in der Liste</translation>
    </message>
    <message>
        <source>Read the list again with what has arrived</source>
        <translation>Die Liste mit dem, was gekommen ist, neu lesen</translation>
    </message>
    <message>
        <source>Show in each row</source>
        <translation>In jeder Zeile zeigen</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>Langsamste zuerst</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>Schnellste zuerst</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>Teuerste zuerst</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Billigste zuerst</translation>
    </message>
    <message>
        <source>Most tokens first</source>
        <translation>Meiste Tokens zuerst</translation>
    </message>
    <message>
        <source>Fewest tokens first</source>
        <translation>Wenigste Tokens zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>keine Läufe</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 new run · Show</source>
        <translation>1 neuer Lauf · Zeigen</translation>
    </message>
    <message>
        <source>%1 new runs · Show</source>
        <translation>%1 neue Läufe · Zeigen</translation>
    </message>
    <message>
        <source>Shuffled anew</source>
        <translation>Neu gemischt</translation>
    </message>
    <message>
        <source>So that neighbours do not tell how to judge</source>
        <translation>Damit Nachbarn nicht verraten, wie zu urteilen ist</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Conversations together</source>
        <translation>Gespräche zusammen</translation>
    </message>
    <message>
        <source>Best hits first</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>%1: back to the filter (Esc)</source>
        <translation>%1: zurück zum Filter (Esc)</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>Zwei Zeilen</translation>
    </message>
    <message>
        <source>Three lines</source>
        <translation>Drei Zeilen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Longest answers first</source>
        <translation>Längste Antworten zuerst</translation>
    </message>
    <message>
        <source>Shortest answers first</source>
        <translation>Kürzeste Antworten zuerst</translation>
    </message>
    <message>
        <source>Thumbs down first</source>
        <translation>Daumen runter zuerst</translation>
    </message>
    <message>
        <source>Thumbs up first</source>
        <translation>Daumen hoch zuerst</translation>
    </message>
    <message>
        <source>Failed last</source>
        <translation>Fehlgeschlagene zuletzt</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fehlgeschlagene zuerst</translation>
    </message>
    <message>
        <source>Commented first</source>
        <translation>Kommentierte zuerst</translation>
    </message>
    <message>
        <source>Commented last</source>
        <translation>Kommentierte zuletzt</translation>
    </message>
    <message>
        <source>With reasons first</source>
        <translation>Begründete zuerst</translation>
    </message>
    <message>
        <source>With reasons last</source>
        <translation>Begründete zuletzt</translation>
    </message>
    <message>
        <source>Corrected first</source>
        <translation>Korrigierte zuerst</translation>
    </message>
    <message>
        <source>Corrected last</source>
        <translation>Korrigierte zuletzt</translation>
    </message>
    <message>
        <source>Flagged first</source>
        <translation>Markierte zuerst</translation>
    </message>
    <message>
        <source>Flagged last</source>
        <translation>Markierte zuletzt</translation>
    </message>
    <message>
        <source>Conflicts and waiting first</source>
        <translation>Konflikte und Wartende zuerst</translation>
    </message>
    <message>
        <source>Confirmed first</source>
        <translation>Bestätigte zuerst</translation>
    </message>
    <message>
        <source>%1, Z to A</source>
        <translation>%1, Z bis A</translation>
    </message>
    <message>
        <source>%1, A to Z</source>
        <translation>%1, A bis Z</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MainWindow</name>
    <message>
        <source>%1 — Tidemark</source>
        <translation>%1 — Tidemark</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>%1 or %2 leaves the focus mode.</source>
        <translation>%1 oder %2 verlässt den Fokus.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MediaView</name>
    <message>
        <source>Sound from %1, not loaded</source>
        <translation>Ton von %1, nicht geladen</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>File %1, not shown here</source>
        <translation>Datei %1, hier nicht gezeigt</translation>
    </message>
    <message>
        <source>Picture without an address</source>
        <translation>Bild ohne Adresse</translation>
    </message>
    <message>
        <source>Picture from %1, not loaded</source>
        <translation>Bild von %1, nicht geladen</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Picture not shown: %1</source>
        <translation>Bild nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Sound without content</source>
        <translation>Ton ohne Inhalt</translation>
    </message>
    <message>
        <source>Load once</source>
        <translation>Einmal laden</translation>
    </message>
    <message>
        <source>Picture from %1, loading…</source>
        <translation>Bild von %1, wird geladen…</translation>
    </message>
    <message>
        <source>Picture from %1 not loaded: %2</source>
        <translation>Bild von %1 nicht geladen: %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MessageCard</name>
    <message>
        <source>%1 (empty)</source>
        <translation>%1 (leer)</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MoreKeysDialog</name>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>More keys of the feedback</source>
        <translation>Weitere Schlüssel der Rückmeldung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Other programs read these. Numbers, true, false and lists are written as JSON; an empty value takes the key away.</source>
        <translation>Andere Programme lesen sie. Zahlen, true, false und Listen werden als JSON geschrieben; ein leerer Wert entfernt den Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” has its place in the window</source>
        <translation>„%1“ hat seinen Platz im Fenster</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
</context>
<context>
    <name>tidemark::views::PaletteModel</name>
    <message>
        <source>Go to the run %1</source>
        <translation>Zum Lauf %1 gehen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::PhraseCompleter</name>
    <message>
        <source>Canned comments</source>
        <translation>Vorbereitete Kommentare</translation>
    </message>
</context>
<context>
    <name>tidemark::views::PresetBox</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Options that were kept under a name</source>
        <translation>Optionen, die unter einem Namen aufgehoben sind</translation>
    </message>
    <message>
        <source>Keep these options under a name</source>
        <translation>Diese Optionen unter einem Namen aufheben</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Vorlage löschen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>no preset</source>
        <translation>keine Vorlage</translation>
    </message>
</context>
<context>
    <name>tidemark::views::QueueDelegate</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::QuitNote</name>
    <message>
        <source>&amp;Do not say this again</source>
        <translation>&amp;Nicht mehr sagen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>1 verdict is not on the server yet</source>
        <translation>1 Urteil ist noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>%1 verdicts are not on the server yet</source>
        <translation>%1 Urteile sind noch nicht auf dem Server</translation>
    </message>
    <message>
        <source>It is safe on this computer and is sent when Tidemark runs again.</source>
        <translation>Es liegt sicher auf diesem Rechner und wird gesendet, wenn Tidemark wieder läuft.</translation>
    </message>
    <message>
        <source>They are safe on this computer and are sent when Tidemark runs again.</source>
        <translation>Sie liegen sicher auf diesem Rechner und werden gesendet, wenn Tidemark wieder läuft.</translation>
    </message>
    <message>
        <source>Quit (Enter)</source>
        <translation>Beenden (Eingabetaste)</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Stay (Esc)</source>
        <translation>Bleiben (Esc)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReaderHeader</name>
    <message>
        <source>no longer on the server</source>
        <translation>nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Parameters, metadata, tokens, user and ids (I)</source>
        <translation>Parameter, Metadaten, Tokens, Nutzer und Kennungen (I)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReaderView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReadingWindow</name>
    <message>
        <source>Conversation — Tidemark</source>
        <translation>Gespräch — Tidemark</translation>
    </message>
    <message>
        <source>Conversation in its own window</source>
        <translation>Gespräch in eigenem Fenster</translation>
    </message>
    <message>
        <source>The conversation stands in its own window</source>
        <translation>Das Gespräch steht in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>It follows the list, and every key works there too.</source>
        <translation>Es folgt der Liste, und jede Taste wirkt auch dort.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReasonList</name>
    <message>
        <source>Runs left out, by reason</source>
        <translation>Ausgelassene Läufe nach Grund</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show these runs</source>
        <translation>Diese Läufe zeigen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RecentMenu</name>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>%1 (file)</source>
        <translation>%1 (Datei)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RedactionForm</name>
    <message>
        <source>Own patterns, one a line</source>
        <translation>Eigene Muster, je Zeile eines</translation>
    </message>
    <message>
        <source>Regular expressions; what they find is replaced</source>
        <translation>Reguläre Ausdrücke; was sie finden, wird ersetzt</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2</translation>
    </message>
    <message>
        <source>“%1” also finds nothing at all; it must find at least one character.</source>
        <translation>„%1“ passt auch auf gar nichts; es muss mindestens ein Zeichen finden.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RefusalPanel</name>
    <message>
        <source>Try &amp;again</source>
        <translation>Noch &amp;einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Send this verdict again as it is</source>
        <translation>Dieses Urteil noch einmal senden, wie es ist</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Show the server&apos;s verdict again; yours stays in the history</source>
        <translation>Wieder das Urteil des Servers zeigen; Ihres bleibt im Verlauf</translation>
    </message>
    <message>
        <source>The verdict stays here, unsent</source>
        <translation>Das Urteil bleibt hier, ungesendet</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Drop this verdict? It stays in the history, and undo brings it back.</source>
        <translation>Dieses Urteil verwerfen? Es bleibt im Verlauf, und Rückgängig holt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Drop…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RowBlock</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Go to this one (Enter)</source>
        <translation>Zu diesem gehen (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RowPager</name>
    <message>
        <source>Leave this run out</source>
        <translation>Lauf auslassen</translation>
    </message>
    <message>
        <source>Row as it is written</source>
        <translation>Zeile, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>Zeile davor</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>The run this row comes from is left out of the export</source>
        <translation>Der Lauf, von dem diese Zeile kommt, bleibt aus dem Export</translation>
    </message>
    <message>
        <source>Row %1 of the first %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunColumns</name>
    <message>
        <source>Thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Model or name</source>
        <translation>Modell oder Name</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Flag, later, note</source>
        <translation>Markiert, später, Notiz</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunDelegate</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day in the run list, as a date format</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunFacts</name>
    <message>
        <source>Model or name</source>
        <translation>Modell oder Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunListView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No runs here.</source>
        <translation>Hier sind keine Läufe.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunMarks</name>
    <message>
        <source>kept here</source>
        <translation>hier aufbewahrt</translation>
    </message>
    <message>
        <source>confirmed on server</source>
        <translation>auf dem Server bestätigt</translation>
    </message>
    <message>
        <source>saved here, on its way to the server</source>
        <translation>hier gespeichert, auf dem Weg zum Server</translation>
    </message>
    <message>
        <source>saved here, being sent</source>
        <translation>hier gespeichert, wird gesendet</translation>
    </message>
    <message>
        <source>conflict: somebody else judged it differently</source>
        <translation>Konflikt: jemand anderes hat anders geurteilt</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>vom Server abgelehnt</translation>
    </message>
    <message>
        <source>no longer on the server</source>
        <translation>nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>saved here, waits for a sign-in or for the right to rate</source>
        <translation>hier gespeichert, wartet auf eine Anmeldung oder das Recht zu bewerten</translation>
    </message>
    <message>
        <source>thumb up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>thumb down</source>
        <translation>Daumen runter</translation>
    </message>
    <message>
        <source>no thumb</source>
        <translation>kein Daumen</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>mit einem Kommentar</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>put off until later</source>
        <translation>auf später verschoben</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>mit einer Notiz von dir</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SavedFilterList</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import views from Lunary…</source>
        <translation>Ansichten aus Lunary übernehmen…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ScopeDialog</name>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>alle Tags</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>all users</source>
        <translation>alle Nutzer</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Which runs are kept here</source>
        <translation>Welche Läufe hier liegen</translation>
    </message>
    <message>
        <source>Several are separated by commas</source>
        <translation>Mehrere werden durch Kommas getrennt</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Leave out what was created before a day</source>
        <translation>Auslassen, was vor einem Tag entstand</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>any or none</source>
        <translation>mit oder ohne</translation>
    </message>
    <message>
        <source>with a thumb</source>
        <translation>mit einem Daumen</translation>
    </message>
    <message>
        <source>thumb up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>thumb down</source>
        <translation>Daumen runter</translation>
    </message>
    <message>
        <source>1 in </source>
        <translation>1 von </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>A sample: conversations are in it or out of it as a whole</source>
        <translation>Eine Stichprobe: Gespräche sind als Ganzes darin oder nicht</translation>
    </message>
    <message>
        <source>Leave nothing out</source>
        <translation>Nichts auslassen</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Nichts ändern (Esc)</translation>
    </message>
    <message>
        <source>Use this scope from now on (Enter)</source>
        <translation>Diesen Umfang ab jetzt nehmen (Eingabetaste)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Nutzer</translation>
    </message>
    <message>
        <source>&amp;Feedback</source>
        <translation>&amp;Feedback</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>&amp;Stichprobe</translation>
    </message>
    <message>
        <source>1 run of the server is left out.</source>
        <translation>1 Lauf des Servers ist ausgelassen.</translation>
    </message>
    <message>
        <source>%1 runs of the server are left out.</source>
        <translation>%1 Läufe des Servers sind ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing is known to be left out.</source>
        <translation>Soweit bekannt, ist nichts ausgelassen.</translation>
    </message>
    <message>
        <source>Now every run of the server is kept here.</source>
        <translation>Jetzt liegt jeder Lauf des Servers hier.</translation>
    </message>
    <message>
        <source>Now: %1. %2</source>
        <translation>Jetzt: %1. %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ScopeWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 or %2 others</source>
        <translation>%1 oder %2 andere</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Nutzer %1</translation>
    </message>
    <message>
        <source>with a thumb</source>
        <translation>mit einem Daumen</translation>
    </message>
    <message>
        <source>thumb up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>thumb down</source>
        <translation>Daumen runter</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>1 von %1</translation>
    </message>
    <message>
        <source>%1: %2 left out</source>
        <translation>%1: %2 ausgelassen</translation>
    </message>
    <message>
        <source>This is what is kept now.</source>
        <translation>Das liegt jetzt hier.</translation>
    </message>
    <message>
        <source>Runs outside of it leave the lists with the next sync. Whatever you judged, skipped, flagged or began to write stays.</source>
        <translation>Läufe außerhalb davon verlassen mit dem nächsten Abgleich die Listen. Was Sie beurteilt, übersprungen, markiert oder zu schreiben begonnen haben, bleibt.</translation>
    </message>
    <message>
        <source>What was left out so far is fetched, in the background; you can go on meanwhile.</source>
        <translation>Was bisher ausgelassen war, wird im Hintergrund geholt; Sie können solange weiterarbeiten.</translation>
    </message>
    <message>
        <source>Conversations do not tell their model, so only single calls come.</source>
        <translation>Gespräche nennen ihr Modell nicht, darum kommen nur einzelne Aufrufe.</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>letzter Tag</translation>
    </message>
    <message>
        <source>last %1 days</source>
        <translation>letzte %1 Tage</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SelfCheckDialog</name>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>%1 of %2, your first verdict is hidden</source>
        <translation>%1 von %2, dein erstes Urteil ist verborgen</translation>
    </message>
    <message>
        <source>Nothing was judged again</source>
        <translation>Nichts wurde noch einmal beurteilt</translation>
    </message>
    <message>
        <source>Your verdicts are as they were.</source>
        <translation>Deine Urteile sind, wie sie waren.</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>%1 of %2 the same as before</source>
        <translation>%1 von %2 wie zuvor</translation>
    </message>
    <message>
        <source>That is %1. Over all your self-checks: %2 of %3 verdicts. Your verdicts are as they were.</source>
        <translation>Das sind %1. Über alle deine Selbsttests: %2 von %3 Urteilen. Deine Urteile sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>A self-check shows verdicts of yours that are older than a day.</source>
        <translation>Ein Selbsttest zeigt deine Urteile, die älter als ein Tag sind.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Sidebar</name>
    <message>
        <source>Queues</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Speaker</name>
    <message>
        <source>Show earlier messages (%1)</source>
        <translation>Frühere Nachrichten zeigen (%1)</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SplitFields</name>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Share of the conversations for training</source>
        <translation>Anteil der Gespräche zum Trainieren</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Share of the conversations to watch the training with</source>
        <translation>Anteil der Gespräche, an denen man das Training beobachtet</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Share of the conversations that the training never sees</source>
        <translation>Anteil der Gespräche, die das Training nie sieht</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed puts the same conversations on the same side, however many are rated later</source>
        <translation>Derselbe Startwert bringt dieselben Gespräche auf dieselbe Seite, auch wenn später mehr bewertet sind</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StarRating</name>
    <message>
        <source>Stars; the same again takes them away</source>
        <translation>Sterne; noch einmal dieselben nimmt sie weg</translation>
    </message>
    <message>
        <source>Stars: none</source>
        <translation>Sterne: keine</translation>
    </message>
    <message>
        <source>Stars: %1 of 5</source>
        <translation>Sterne: %1 von 5</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StatsChart</name>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>%1 hoch, %2 runter</translation>
    </message>
    <message>
        <source>%1 % of the judged are down</source>
        <translation>%1 % der beurteilten sind runter</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StatsWindow</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Runs a day</source>
        <translation>Läufe am Tag</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>No run matches.</source>
        <translation>Kein Lauf passt.</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>%1 hoch, %2 runter</translation>
    </message>
    <message>
        <source>none judged yet</source>
        <translation>noch keiner beurteilt</translation>
    </message>
    <message>
        <source>%1 % of the judged are down</source>
        <translation>%1 % der beurteilten sind runter</translation>
    </message>
    <message>
        <source>Runs a week</source>
        <translation>Läufe in der Woche</translation>
    </message>
    <message>
        <source>%1: %2 verdicts, %3 s each</source>
        <translation>%1: %2 Urteile, je %3 s</translation>
    </message>
    <message>
        <source>Judged here in the last 30 days</source>
        <translation>Hier beurteilt in den letzten 30 Tagen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StorageDialog</name>
    <message>
        <source>Measuring…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Keep &amp;all runs</source>
        <translation>&amp;Alle Läufe behalten</translation>
    </message>
    <message>
        <source>Keep the &amp;runs of the last</source>
        <translation>&amp;Läufe behalten aus den letzten</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Verdichten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>&amp;Kürzen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>How much room the runs take here</source>
        <translation>Wie viel Platz die Läufe hier brauchen</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Whole days, counted by the time a run was made</source>
        <translation>Ganze Tage, gezählt ab der Zeit, zu der ein Lauf entstand</translation>
    </message>
    <message>
        <source>Nothing leaves by its age</source>
        <translation>Nichts geht wegen seines Alters</translation>
    </message>
    <message>
        <source>Older runs leave this computer unless somebody judged them</source>
        <translation>Ältere Läufe verlassen diesen Rechner, wenn niemand sie beurteilt hat</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Keep a&amp;ll</source>
        <translation>Alle &amp;behalten</translation>
    </message>
    <message>
        <source>Older runs leave now, and again after each sync</source>
        <translation>Ältere Läufe gehen jetzt, und wieder nach jedem Abgleich</translation>
    </message>
    <message>
        <source>What left comes back with the next sync</source>
        <translation>Was gegangen ist, kommt mit dem nächsten Abgleich zurück</translation>
    </message>
    <message>
        <source>Sort the index and give room that holds no run back to the disk</source>
        <translation>Den Index ordnen und Platz ohne Läufe dem Datenträger zurückgeben</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Leave the rest for another time (Esc)</source>
        <translation>Den Rest ein andermal (Esc)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StorageWords</name>
    <message>
        <source>No run is kept on this computer; their file takes %1.</source>
        <translation>Auf diesem Rechner liegt kein Lauf; ihre Datei braucht %1.</translation>
    </message>
    <message>
        <source>1 run takes %1 on this computer.</source>
        <translation>1 Lauf braucht %1 auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 runs take %2 on this computer.</source>
        <translation>%1 Läufe brauchen %2 auf diesem Rechner.</translation>
    </message>
    <message>
        <source>All of it is in use.</source>
        <translation>Alles davon ist in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 of it could be given back.</source>
        <translation>%1 davon könnten zurückgegeben werden.</translation>
    </message>
    <message>
        <source>Verdicts and their history take %1 of their own and always stay.</source>
        <translation>Urteile und ihr Verlauf brauchen eigene %1 und bleiben immer.</translation>
    </message>
    <message>
        <source>That is about %1 a run.</source>
        <translation>Das sind etwa %1 je Lauf.</translation>
    </message>
    <message>
        <source>Nothing leaves by its age.</source>
        <translation>Nichts geht wegen seines Alters.</translation>
    </message>
    <message>
        <source>Nothing will leave by its age any more. What left comes back with the next sync.</source>
        <translation>Nichts geht mehr wegen seines Alters. Was gegangen ist, kommt mit dem nächsten Abgleich zurück.</translation>
    </message>
    <message>
        <source>Counting what would leave…</source>
        <translation>Es wird gezählt, was ginge…</translation>
    </message>
    <message>
        <source>Nothing is old enough to leave now; later that is looked at after each sync.</source>
        <translation>Jetzt ist nichts alt genug, um zu gehen; später wird das nach jedem Abgleich angesehen.</translation>
    </message>
    <message>
        <source>Up to 1 run leaves this computer now, and after each sync what has become too old.</source>
        <translation>Höchstens 1 Lauf verlässt jetzt diesen Rechner, und nach jedem Abgleich, was zu alt geworden ist.</translation>
    </message>
    <message>
        <source>Up to %1 runs leave this computer now, about %2, and after each sync what has become too old.</source>
        <translation>Höchstens %1 Läufe verlassen jetzt diesen Rechner, etwa %2, und nach jedem Abgleich, was zu alt geworden ist.</translation>
    </message>
    <message>
        <source>Runs with feedback stay, and so does all that you judged, marked or began to write, with the conversations around it. On the server nothing changes.</source>
        <translation>Läufe mit Feedback bleiben, ebenso alles, was Sie beurteilt, markiert oder zu schreiben begonnen haben, samt den Gesprächen darum. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>%1 of up to %2 runs have left</source>
        <translation>%1 von höchstens %2 Läufen sind gegangen</translation>
    </message>
    <message>
        <source>%1 runs have left</source>
        <translation>%1 Läufe sind gegangen</translation>
    </message>
    <message>
        <source>Stopped. %1 runs have left; the rest leaves with the next sync.</source>
        <translation>Angehalten. %1 Läufe sind gegangen; der Rest geht mit dem nächsten Abgleich.</translation>
    </message>
    <message>
        <source>There was nothing to take out.</source>
        <translation>Es gab nichts herauszunehmen.</translation>
    </message>
    <message>
        <source>1 run has left. Compacting gives its room back to the disk.</source>
        <translation>1 Lauf ist gegangen. Verdichten gibt seinen Platz dem Datenträger zurück.</translation>
    </message>
    <message>
        <source>%1 runs have left. Compacting gives their room back to the disk.</source>
        <translation>%1 Läufe sind gegangen. Verdichten gibt ihren Platz dem Datenträger zurück.</translation>
    </message>
    <message>
        <source>All runs are kept from now on.</source>
        <translation>Von jetzt an bleiben alle Läufe.</translation>
    </message>
    <message>
        <source>Sorting the text index…</source>
        <translation>Der Textindex wird geordnet…</translation>
    </message>
    <message>
        <source>%1 left to give back</source>
        <translation>Noch %1 zurückzugeben</translation>
    </message>
    <message>
        <source>Writing the runs anew, once. This step cannot be stopped; you can go on reading and judging.</source>
        <translation>Die Läufe werden einmal neu geschrieben. Dieser Schritt lässt sich nicht anhalten; Sie können weiter lesen und urteilen.</translation>
    </message>
    <message>
        <source>There was hardly anything to give back.</source>
        <translation>Es gab kaum etwas zurückzugeben.</translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>%1 wurden zurückgegeben.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Too little room to compact</source>
        <translation>Zu wenig Platz zum Verdichten</translation>
    </message>
    <message>
        <source>It needs %1 for a while, and only %2 are free on the disk. Nothing was changed. Free some space and try again.</source>
        <translation>Es braucht für eine Weile %1, und auf dem Datenträger sind nur %2 frei. Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SyncBar</name>
    <message>
        <source>Sync and progress</source>
        <translation>Abgleich und Fortschritt</translation>
    </message>
    <message>
        <source>Progress through the list</source>
        <translation>Fortschritt durch die Liste</translation>
    </message>
    <message>
        <source>What sync did so far</source>
        <translation>Was der Abgleich bisher getan hat</translation>
    </message>
    <message>
        <source>Sync log</source>
        <translation>Protokoll des Abgleichs</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Wieder anmelden</translation>
    </message>
    <message>
        <source>Sync now (F5)</source>
        <translation>Jetzt abgleichen (F5)</translation>
    </message>
    <message>
        <source>Kept here: %1</source>
        <translation>Hier liegt: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>Umfang: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 in der Stunde</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>Verdicts of the last hour, and since midnight</source>
        <translation>Urteile der letzten Stunde, und seit Mitternacht</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute übrig</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>noch etwa %1 h</translation>
    </message>
    <message>
        <source>%1 of %2 today</source>
        <translation>heute %1 von %2</translation>
    </message>
    <message>
        <source>A file, offline: nothing is sent</source>
        <translation>Eine Datei, offline: nichts wird gesendet</translation>
    </message>
    <message>
        <source>These runs come from a file on this computer, so there is no server to sync with. Verdicts are kept here and exported like any other; in a server&apos;s project, File → Bring verdicts takes them over.</source>
        <translation>Diese Läufe stammen aus einer Datei auf diesem Rechner, also gibt es keinen Server zum Abgleichen. Urteile bleiben hier und werden exportiert wie alle anderen; in einem Projekt eines Servers übernimmt sie Datei → Urteile aus einer Datei übernehmen.</translation>
    </message>
    <message>
        <source>1 verdict is kept here</source>
        <translation>1 Urteil liegt hier</translation>
    </message>
    <message>
        <source>%1 verdicts are kept here</source>
        <translation>%1 Urteile liegen hier</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SyncLogDialog</name>
    <message>
        <source>&amp;Problems only</source>
        <translation>Nur &amp;Probleme</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Sync log</source>
        <translation>Protokoll des Abgleichs</translation>
    </message>
    <message>
        <source>Lines of the sync log, newest first</source>
        <translation>Zeilen des Protokolls, neueste zuerst</translation>
    </message>
    <message>
        <source>Enter opens the run of a line</source>
        <translation>Eingabetaste öffnet den Lauf einer Zeile</translation>
    </message>
    <message>
        <source>Only what is late, lost, refused or wants a decision</source>
        <translation>Nur was spät, verloren oder abgelehnt ist oder eine Entscheidung braucht</translation>
    </message>
    <message>
        <source>What sync did since Tidemark started, newest first. It holds no key and no word of a run, so it can be passed on.</source>
        <translation>Was der Abgleich seit dem Start von Tidemark getan hat, neueste zuerst. Es enthält keinen Schlüssel und kein Wort eines Laufs, kann also weitergegeben werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Copy every line shown; Ctrl+C copies the chosen ones</source>
        <translation>Jede gezeigte Zeile kopieren; Strg+C kopiert die gewählten</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>No problem so far</source>
        <translation>Bisher kein Problem</translation>
    </message>
    <message>
        <source>Everything that sync did since Tidemark started went well.</source>
        <translation>Alles, was der Abgleich seit dem Start von Tidemark tat, ging gut.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>What sync does is written here, from the first look at the server on.</source>
        <translation>Hier steht, was der Abgleich tut, vom ersten Blick auf den Server an.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SyncWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>checked just now</source>
        <translation>eben geprüft</translation>
    </message>
    <message>
        <source>checked %1 min ago</source>
        <translation>vor %1 min geprüft</translation>
    </message>
    <message>
        <source>checked %1 h ago</source>
        <translation>vor %1 h geprüft</translation>
    </message>
    <message>
        <source>checked %1 days ago</source>
        <translation>vor %1 Tagen geprüft</translation>
    </message>
    <message>
        <source>1 verdict on its way</source>
        <translation>1 Urteil unterwegs</translation>
    </message>
    <message>
        <source>%1 verdicts on their way</source>
        <translation>%1 Urteile unterwegs</translation>
    </message>
    <message>
        <source>This role may not rate.</source>
        <translation>Diese Rolle darf nicht bewerten.</translation>
    </message>
    <message>
        <source>1 verdict is kept here: this role may not rate.</source>
        <translation>1 Urteil bleibt hier: diese Rolle darf nicht bewerten.</translation>
    </message>
    <message>
        <source>%1 verdicts are kept here: this role may not rate.</source>
        <translation>%1 Urteile bleiben hier: diese Rolle darf nicht bewerten.</translation>
    </message>
    <message>
        <source>, 1 run left out</source>
        <translation>, 1 Lauf ausgelassen</translation>
    </message>
    <message>
        <source>, %1 runs left out</source>
        <translation>, %1 Läufe ausgelassen</translation>
    </message>
    <message>
        <source>1 verdict is saved here and will be sent.</source>
        <translation>1 Urteil ist hier gespeichert und wird gesendet.</translation>
    </message>
    <message>
        <source>%1 verdicts are saved here and will be sent.</source>
        <translation>%1 Urteile sind hier gespeichert und werden gesendet.</translation>
    </message>
    <message>
        <source>In sync, %1</source>
        <translation>Abgeglichen, %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Checking every run again…</source>
        <translation>Jeder Lauf wird neu geprüft…</translation>
    </message>
    <message>
        <source>Checking every run again: %1 so far</source>
        <translation>Jeder Lauf wird neu geprüft: bisher %1</translation>
    </message>
    <message>
        <source>First pull: asking the server…</source>
        <translation>Erster Abruf: der Server wird gefragt…</translation>
    </message>
    <message>
        <source>First pull: 1 run so far</source>
        <translation>Erster Abruf: bisher 1 Lauf</translation>
    </message>
    <message>
        <source>First pull: %1 runs so far</source>
        <translation>Erster Abruf: bisher %1 Läufe</translation>
    </message>
    <message>
        <source>Looking for new runs…</source>
        <translation>Neue Läufe werden gesucht…</translation>
    </message>
    <message>
        <source>Fetching: 1 run so far</source>
        <translation>Abruf: bisher 1 Lauf</translation>
    </message>
    <message>
        <source>Fetching: %1 runs so far</source>
        <translation>Abruf: bisher %1 Läufe</translation>
    </message>
    <message>
        <source>The server asks us to wait: %1</source>
        <translation>Der Server bittet zu warten: %1</translation>
    </message>
    <message>
        <source>The server asked us to wait; going on…</source>
        <translation>Der Server bat zu warten; es geht weiter…</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>Offline.</translation>
    </message>
    <message>
        <source>Offline, next try in %1.</source>
        <translation>Offline, nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>The last sync did not end well.</source>
        <translation>Der letzte Abgleich ging nicht gut aus.</translation>
    </message>
    <message>
        <source>Joining conversations…</source>
        <translation>Gespräche werden verbunden…</translation>
    </message>
    <message>
        <source>Sending verdicts…</source>
        <translation>Urteile werden gesendet…</translation>
    </message>
    <message>
        <source>Confirming verdicts…</source>
        <translation>Urteile werden bestätigt…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Wieder anmelden…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TagDialog</name>
    <message>
        <source>Tags of the run</source>
        <translation>Tags des Laufs</translation>
    </message>
    <message>
        <source>Tags of %1 runs</source>
        <translation>Tags von %1 Läufen</translation>
    </message>
    <message>
        <source>Find or add a tag</source>
        <translation>Tag suchen oder hinzufügen</translation>
    </message>
    <message>
        <source>Enter ticks the tag or adds a new one. Tags that others add stay.</source>
        <translation>Die Eingabetaste hakt den Tag an oder legt einen neuen an. Tags, die andere vergeben, bleiben.</translation>
    </message>
    <message>
        <source>A half ticked box stands for tags that only some of the runs have.</source>
        <translation>Ein halb gesetzter Haken steht für Tags, die nur manche der Läufe haben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keep (%1)</source>
        <translation>Übernehmen (%1)</translation>
    </message>
    <message>
        <source>1 run has it</source>
        <translation>1 Lauf hat ihn</translation>
    </message>
    <message>
        <source>%1 runs have it</source>
        <translation>%1 Läufe haben ihn</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TargetField</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose the folder that the files go to</source>
        <translation>Den Ordner wählen, in den die Dateien kommen</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Wählen, wohin die Datei kommt</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose a folder in one that exists; it is made when it is missing.</source>
        <translation>Einen Ordner in einem vorhandenen wählen; fehlt er, wird er angelegt.</translation>
    </message>
    <message>
        <source>Choose a folder that exists; the file is made in it.</source>
        <translation>Wählen Sie einen Ordner, den es gibt; die Datei wird darin angelegt.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>Give the file a name too.</source>
        <translation>Geben Sie der Datei auch einen Namen.</translation>
    </message>
    <message>
        <source>This is a file.</source>
        <translation>Das ist eine Datei.</translation>
    </message>
    <message>
        <source>Rows that are split go to a folder: choose one.</source>
        <translation>Geteilte Zeilen kommen in einen Ordner: einen wählen.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TextView</name>
    <message>
        <source>[image “%1” from %2, not loaded]</source>
        <translation>[Bild „%1“ von %2, nicht geladen]</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ToolCard</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>no result here</source>
        <translation>kein Ergebnis hier</translation>
    </message>
    <message>
        <source>Tool %1, %2</source>
        <translation>Werkzeug %1, %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>failed with</source>
        <translation>fehlgeschlagen mit</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TopBar</name>
    <message>
        <source>Project and connection</source>
        <translation>Projekt und Verbindung</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>Exportieren, was die Liste zeigt</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Who judged this run, when and how</source>
        <translation>Wer diesen Lauf beurteilt hat, wann und wie</translation>
    </message>
    <message>
        <source>History %1</source>
        <translation>Verlauf %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ViewsDialog</name>
    <message>
        <source>Reading the views from the server…</source>
        <translation>Die Ansichten werden vom Server gelesen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>Ansichten übernehmen</translation>
    </message>
    <message>
        <source>Import views from Lunary</source>
        <translation>Ansichten aus Lunary übernehmen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Filter here</source>
        <translation>Filter hier</translation>
    </message>
    <message>
        <source>Space ticks a view, ↑ and ↓ show what is left out of it</source>
        <translation>Leertaste wählt eine Ansicht, ↑ und ↓ zeigen, was von ihr ausgelassen ist</translation>
    </message>
    <message>
        <source>Left out of this view</source>
        <translation>Von dieser Ansicht ausgelassen</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>Nichts ändern (Esc)</translation>
    </message>
    <message>
        <source>Save what is ticked beside the other filters (Enter)</source>
        <translation>Was gewählt ist, bei den anderen Filtern speichern (Eingabe)</translation>
    </message>
    <message>
        <source>Views saved in Lunary</source>
        <translation>In Lunary gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Saved here already</source>
        <translation>Hier schon gespeichert</translation>
    </message>
    <message>
        <source>Shows everything: no filter is needed</source>
        <translation>Zeigt alles: kein Filter nötig</translation>
    </message>
    <message>
        <source>Nothing of it can be carried over</source>
        <translation>Nichts davon lässt sich übernehmen</translation>
    </message>
    <message>
        <source>Nobody has saved a view for this project in Lunary.</source>
        <translation>Für dieses Projekt hat in Lunary niemand eine Ansicht gespeichert.</translation>
    </message>
    <message>
        <source>Each becomes a filter below the queues. Lunary is not changed.</source>
        <translation>Jede wird ein Filter unter den Warteschlangen. In Lunary ändert sich nichts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing is left out of this view.</source>
        <translation>Von dieser Ansicht ist nichts ausgelassen.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Urteilen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>Abg&amp;leich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>G&amp;ründe</translation>
    </message>
</context>
<context>
    <name>tidemark::views::WindowDialogs</name>
    <message>
        <source>Queue, %1</source>
        <translation>Stapel, %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Writer</name>
    <message>
        <source>Conversation of %1 exchanges</source>
        <translation>Gespräch mit %1 Wortwechseln</translation>
    </message>
    <message>
        <source>Conversation, exchange %1 of %2</source>
        <translation>Gespräch, Wortwechsel %1 von %2</translation>
    </message>
    <message>
        <source>You are judging the whole conversation.</source>
        <translation>Sie beurteilen das ganze Gespräch.</translation>
    </message>
    <message>
        <source>Show earlier exchanges (%1)</source>
        <translation>Frühere Wortwechsel zeigen (%1)</translation>
    </message>
    <message>
        <source>Show later exchanges (%1)</source>
        <translation>Spätere Wortwechsel zeigen (%1)</translation>
    </message>
    <message>
        <source>Exchange %1 of %2</source>
        <translation>Wortwechsel %1 von %2</translation>
    </message>
    <message>
        <source>Trace, step %1 of %2</source>
        <translation>Ablauf, Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Show earlier steps (%1)</source>
        <translation>Frühere Schritte zeigen (%1)</translation>
    </message>
    <message>
        <source>Show later steps (%1)</source>
        <translation>Spätere Schritte zeigen (%1)</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
</context>
<context>
    <name>tidemark::views::eventwords</name>
    <message>
        <source>1 new run</source>
        <translation>1 neuer Lauf</translation>
    </message>
    <message>
        <source>%1 new runs</source>
        <translation>%1 neue Läufe</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 verdicts</source>
        <translation>%1 Urteile</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the server does not answer in time</source>
        <translation>der Server antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>the server cannot prove who it is</source>
        <translation>der Server kann nicht beweisen, wer er ist</translation>
    </message>
    <message>
        <source>the server does not accept the key or sign-in</source>
        <translation>der Server nimmt Schlüssel oder Anmeldung nicht an</translation>
    </message>
    <message>
        <source>this role may not do that</source>
        <translation>diese Rolle darf das nicht</translation>
    </message>
    <message>
        <source>the run is no longer there</source>
        <translation>der Lauf ist nicht mehr da</translation>
    </message>
    <message>
        <source>the server does not take it as it is</source>
        <translation>der Server nimmt es so nicht an</translation>
    </message>
    <message>
        <source>the server asks to wait</source>
        <translation>der Server bittet zu warten</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es ist zu groß</translation>
    </message>
    <message>
        <source>the server sends us to another address</source>
        <translation>der Server schickt uns zu einer anderen Adresse</translation>
    </message>
    <message>
        <source>the server has a fault of its own</source>
        <translation>der Server hat selbst einen Fehler</translation>
    </message>
    <message>
        <source>this is no answer of a Lunary server</source>
        <translation>das ist keine Antwort eines Lunary-Servers</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the data folder cannot be written</source>
        <translation>der Datenordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>another program holds the files</source>
        <translation>ein anderes Programm hält die Dateien</translation>
    </message>
    <message>
        <source>a file is damaged</source>
        <translation>eine Datei ist beschädigt</translation>
    </message>
    <message>
        <source>the files were moved away or replaced</source>
        <translation>die Dateien wurden weggeschoben oder ersetzt</translation>
    </message>
    <message>
        <source>the files could not be read or written</source>
        <translation>die Dateien ließen sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>the connection is not set up fully</source>
        <translation>die Verbindung ist nicht ganz eingerichtet</translation>
    </message>
    <message>
        <source>the server took it and shows another value</source>
        <translation>der Server nahm es an und zeigt einen anderen Wert</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1 (HTTP %2)</translation>
    </message>
    <message>
        <source>%1. Next try at %2</source>
        <translation>%1. Nächster Versuch um %2</translation>
    </message>
    <message>
        <source>Nothing new, looked %1 times since %2</source>
        <translation>Nichts Neues, %1-mal nachgesehen seit %2</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>1 run changed</source>
        <translation>1 Lauf geändert</translation>
    </message>
    <message>
        <source>%1 runs changed</source>
        <translation>%1 Läufe geändert</translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation>%1, %2 geändert</translation>
    </message>
    <message>
        <source>Verdict waits here: this role may not rate</source>
        <translation>Urteil wartet hier: diese Rolle darf nicht bewerten</translation>
    </message>
    <message>
        <source>Verdict waits here for your sign-in</source>
        <translation>Urteil wartet hier auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>%1 verdicts wait here: this role may not rate</source>
        <translation>%1 Urteile warten hier: diese Rolle darf nicht bewerten</translation>
    </message>
    <message>
        <source>%1 verdicts wait here for your sign-in</source>
        <translation>%1 Urteile warten hier auf Ihre Anmeldung</translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>Vorzeitig zu Ende: %1</translation>
    </message>
    <message>
        <source>%1 (%2 times since %3)</source>
        <translation>%1 (%2-mal seit %3)</translation>
    </message>
    <message>
        <source>Verdict saved here, sent again at %1: %2</source>
        <translation>Urteil hier gespeichert, wird um %1 noch einmal gesendet: %2</translation>
    </message>
    <message>
        <source>%1 verdicts saved here, sent again by %2: %3</source>
        <translation>%1 Urteile hier gespeichert, bis %2 noch einmal gesendet: %3</translation>
    </message>
    <message>
        <source>%1 confirmed on server</source>
        <translation>%1 auf dem Server bestätigt</translation>
    </message>
    <message>
        <source>%1 changed on the server too: please choose which one holds</source>
        <translation>%1 auch auf dem Server geändert: bitte wählen Sie, was gilt</translation>
    </message>
    <message>
        <source>%1 refused by the server: %2</source>
        <translation>%1 vom Server abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 kept here: the run is no longer on the server</source>
        <translation>%1 bleibt hier: der Lauf ist nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>The server no longer accepts the key or sign-in: please sign in again</source>
        <translation>Der Server nimmt Schlüssel oder Anmeldung nicht mehr an: bitte melden Sie sich wieder an</translation>
    </message>
    <message>
        <source>Signed in again by itself</source>
        <translation>Von selbst wieder angemeldet</translation>
    </message>
    <message>
        <source>Could not sign in again by itself: %1</source>
        <translation>Ließ sich nicht von selbst wieder anmelden: %1</translation>
    </message>
    <message>
        <source>This role may not rate: reading goes on, verdicts wait here</source>
        <translation>Diese Rolle darf nicht bewerten: Lesen geht weiter, Urteile warten hier</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>First pull complete: %1, %2 requests</source>
        <translation>Erster Abruf vollständig: %1, %2 Anfragen</translation>
    </message>
    <message>
        <source>Every run looked at again: %1, %2 changed</source>
        <translation>Jeden Lauf neu geprüft: %1, %2 geändert</translation>
    </message>
    <message>
        <source>A run was left out: the server cannot give it. The others went on</source>
        <translation>Ein Lauf wurde ausgelassen: der Server kann ihn nicht liefern. Mit den anderen ging es weiter</translation>
    </message>
    <message>
        <source>Something in the server&apos;s list is no run and was left out</source>
        <translation>Etwas in der Liste des Servers ist kein Lauf und wurde ausgelassen</translation>
    </message>
    <message>
        <source>%1 things in the server&apos;s list are no runs and were left out</source>
        <translation>%1 Einträge in der Liste des Servers sind keine Läufe und wurden ausgelassen</translation>
    </message>
    <message>
        <source>The run is no longer on the server and left the lists</source>
        <translation>Der Lauf ist nicht mehr auf dem Server und hat die Listen verlassen</translation>
    </message>
    <message>
        <source>The server asks to wait until %1</source>
        <translation>Der Server bittet, bis %1 zu warten</translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>Offline: %1</translation>
    </message>
    <message>
        <source>Online again after %1</source>
        <translation>Wieder online nach %1</translation>
    </message>
    <message>
        <source>Online again after %1 and %2 tries</source>
        <translation>Wieder online nach %1 und %2 Versuchen</translation>
    </message>
    <message>
        <source>The copy of the runs was damaged and is fetched again; verdicts are safe</source>
        <translation>Die Kopie der Läufe war beschädigt und wird neu geholt; Urteile sind sicher</translation>
    </message>
    <message>
        <source>The file of verdicts was damaged and has been recovered; the old one is kept</source>
        <translation>Die Datei mit den Urteilen war beschädigt und wurde wiederhergestellt; die alte liegt noch da</translation>
    </message>
    <message>
        <source>The network is back or the computer woke: going on at once</source>
        <translation>Das Netzwerk ist wieder da oder der Rechner aufgewacht: es geht sofort weiter</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day in the sync log, as a date format</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>tidemark::views::facttext</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day without and with its year, as a date format</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
</context>
<context>
    <name>tidemark::views::filemode</name>
    <message>
        <source>These runs come from a file: there is no server to sync with. Nothing is sent.</source>
        <translation>Diese Läufe stammen aus einer Datei: es gibt keinen Server zum Abgleichen. Nichts wird gesendet.</translation>
    </message>
</context>
<context>
    <name>tidemark::views::importwords</name>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It holds bare messages without the ids of their runs, as Lunary&apos;s OpenAI export writes them. Export as JSONL instead.</source>
        <translation>Sie enthält bloße Nachrichten ohne die IDs ihrer Läufe, wie Lunarys OpenAI-Export sie schreibt. Exportieren Sie stattdessen als JSONL.</translation>
    </message>
    <message>
        <source>Not one of its lines is a run. Choose a runs.jsonl that Tidemark exported, or Lunary&apos;s export as JSONL.</source>
        <translation>Keine ihrer Zeilen ist ein Lauf. Wählen Sie eine runs.jsonl, die Tidemark exportiert hat, oder Lunarys Export als JSONL.</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>Aus ihr wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>What was read so far is kept; open the file again to go on.</source>
        <translation>Was bisher gelesen wurde, bleibt; öffnen Sie die Datei noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>no JSON: cut off, broken, or nested too deep</source>
        <translation>kein JSON: abgeschnitten, beschädigt oder zu tief verschachtelt</translation>
    </message>
    <message>
        <source>JSON, but no run</source>
        <translation>JSON, aber kein Lauf</translation>
    </message>
    <message>
        <source>no run with an id</source>
        <translation>kein Lauf mit einer ID</translation>
    </message>
    <message>
        <source>bare messages without the id of their run</source>
        <translation>bloße Nachrichten ohne die ID ihres Laufs</translation>
    </message>
    <message>
        <source>longer than 64 MB</source>
        <translation>länger als 64 MB</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>1 run taken.</source>
        <translation>1 Lauf übernommen.</translation>
    </message>
    <message>
        <source>%1 runs taken.</source>
        <translation>%1 Läufe übernommen.</translation>
    </message>
    <message>
        <source>1 came with a verdict.</source>
        <translation>1 kam mit einem Urteil.</translation>
    </message>
    <message>
        <source>%1 came with a verdict.</source>
        <translation>%1 kamen mit einem Urteil.</translation>
    </message>
    <message>
        <source>1 line left out.</source>
        <translation>1 Zeile ausgelassen.</translation>
    </message>
    <message>
        <source>%1 lines left out.</source>
        <translation>%1 Zeilen ausgelassen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted.</source>
        <translation>Sie wurde verschoben, umbenannt oder gelöscht.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>Die Datei darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>This account has no right to it. Ask its owner, or copy it.</source>
        <translation>Dieses Konto hat kein Recht darauf. Fragen Sie den Besitzer, oder kopieren Sie sie.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end</source>
        <translation>Die Datei lässt sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>There are no runs in this file</source>
        <translation>In dieser Datei sind keine Läufe</translation>
    </message>
</context>
<context>
    <name>tidemark::views::verdictwords</name>
    <message>
        <source>saved here; the server asks to wait until %1</source>
        <translation>hier gespeichert; der Server bittet, bis %1 zu warten</translation>
    </message>
    <message>
        <source>saved here; sent again at %1</source>
        <translation>hier gespeichert; wird um %1 noch einmal gesendet</translation>
    </message>
    <message>
        <source>saved here, on its way to the server</source>
        <translation>hier gespeichert, auf dem Weg zum Server</translation>
    </message>
    <message>
        <source>saved here; this role may not rate on the server</source>
        <translation>hier gespeichert; diese Rolle darf auf dem Server nicht bewerten</translation>
    </message>
    <message>
        <source>saved here, waits until you sign in</source>
        <translation>hier gespeichert, wartet, bis Sie sich anmelden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>saved here, being sent</source>
        <translation>hier gespeichert, wird gesendet</translation>
    </message>
    <message>
        <source>confirmed on server %1</source>
        <translation>auf dem Server bestätigt %1</translation>
    </message>
    <message>
        <source>confirmed on server</source>
        <translation>auf dem Server bestätigt</translation>
    </message>
    <message>
        <source>changed on the server too: choose which one holds</source>
        <translation>auch auf dem Server geändert: wählen Sie, was gilt</translation>
    </message>
    <message>
        <source>kept here: the run is no longer on the server</source>
        <translation>bleibt hier: der Lauf ist nicht mehr auf dem Server</translation>
    </message>
    <message>
        <source>%1. It says: %2</source>
        <translation>%1. Er sagt: %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>down</source>
        <translation>runter</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
    <message>
        <source>End user said: %1 · kept</source>
        <translation>Endnutzer sagte: %1 · bleibt erhalten</translation>
    </message>
    <message>
        <source>From the server: %1</source>
        <translation>Vom Server: %1</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>hier aufbewahrt</translation>
    </message>
    <message>
        <source>From the file: %1</source>
        <translation>Aus der Datei: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::viewwords</name>
    <message>
        <source>A part that cannot be read is left out</source>
        <translation>Ein Teil, der nicht lesbar ist, ist ausgelassen</translation>
    </message>
    <message>
        <source>%1 cannot be read and is left out</source>
        <translation>%1 ist nicht lesbar und ausgelassen</translation>
    </message>
    <message>
        <source>%1 is not known here and is left out</source>
        <translation>%1 ist hier nicht bekannt und ausgelassen</translation>
    </message>
    <message>
        <source>%1 has a value that is not known here and is left out</source>
        <translation>%1 hat einen Wert, der hier nicht bekannt ist, und ist ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2 is not known here and is left out</source>
        <translation>%1: %2 ist hier nicht bekannt und ausgelassen</translation>
    </message>
    <message>
        <source>%1 has no counterpart here and is left out</source>
        <translation>%1 hat hier kein Gegenstück und ist ausgelassen</translation>
    </message>
    <message>
        <source>%1 is left out too: it is one side of an OR</source>
        <translation>%1 ist auch ausgelassen: eine Seite eines ODER</translation>
    </message>
    <message>
        <source>%1 finds whole words here, not parts of them</source>
        <translation>%1 findet hier ganze Wörter, keine Wortteile</translation>
    </message>
    <message>
        <source>%1 is looked for anywhere in the run here</source>
        <translation>%1 wird hier überall im Lauf gesucht</translation>
    </message>
    <message>
        <source>%1 counts the answer&apos;s text here, not its JSON</source>
        <translation>%1 zählt hier den Text der Antwort, nicht ihr JSON</translation>
    </message>
    <message>
        <source>%1 is that of the run itself here, not of those inside it</source>
        <translation>%1 ist hier das des Laufs selbst, nicht das der Läufe darin</translation>
    </message>
    <message>
        <source>%1 holds agents and chains inside of others here too</source>
        <translation>%1 umfasst hier auch Agenten und Ketten innerhalb anderer</translation>
    </message>
    <message>
        <source>This server gives no views</source>
        <translation>Dieser Server gibt keine Ansichten heraus</translation>
    </message>
    <message>
        <source>It has no such call, or answers it in a way that is not known here. Filters can still be written and saved in Tidemark.</source>
        <translation>Er kennt den Aufruf nicht oder beantwortet ihn auf eine Weise, die hier nicht bekannt ist. Filter lassen sich in Tidemark weiterhin schreiben und speichern.</translation>
    </message>
    <message>
        <source>This key or role may not read views</source>
        <translation>Dieser Schlüssel oder diese Rolle darf keine Ansichten lesen</translation>
    </message>
    <message>
        <source>Ask an administrator of the project, or connect with a private key.</source>
        <translation>Fragen Sie einen Verwalter des Projekts, oder verbinden Sie sich mit einem privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Please sign in first</source>
        <translation>Bitte melden Sie sich zuerst an</translation>
    </message>
    <message>
        <source>The views are on the server, which knows no key or sign-in of yours at the moment.</source>
        <translation>Die Ansichten liegen auf dem Server, der derzeit keinen Schlüssel und keine Anmeldung von Ihnen hat.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The views are on the server. Try again when there is a connection to it.</source>
        <translation>Die Ansichten liegen auf dem Server. Versuchen Sie es noch einmal, wenn eine Verbindung besteht.</translation>
    </message>
</context>
</TS>
