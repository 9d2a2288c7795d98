<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>サーバーに接続(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo verdict</source>
        <translation>判定を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo verdict</source>
        <translation>判定をやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search or filter</source>
        <translation>検索またはフィルター(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>フィルターを消す(&amp;C)</translation>
    </message>
    <message>
        <source>Find a co&amp;mmand…</source>
        <translation>コマンドを探す(&amp;M)…</translation>
    </message>
    <message>
        <source>Show &amp;new runs</source>
        <translation>新しい実行を表示(&amp;N)</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>一覧に戻る(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Focus on the conversation</source>
        <translation>会話に集中(&amp;F)</translation>
    </message>
    <message>
        <source>Conversation in its own &amp;window</source>
        <translation>会話を別ウィンドウに(&amp;W)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>文字を大きく(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>文字を小さく(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;ormal text</source>
        <translation>標準の文字(&amp;O)</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>システムの配色(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>ライト(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language of the system</source>
        <translation>システムの言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Up, and next</source>
        <translation>高評価にして次へ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down, and next</source>
        <translation>低評価にして次へ(&amp;D)</translation>
    </message>
    <message>
        <source>Clear the &amp;thumb</source>
        <translation>親指を消す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>コメント(&amp;C)</translation>
    </message>
    <message>
        <source>Save comment, and &amp;next</source>
        <translation>コメントを保存して次へ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>スキップ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>フラグ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next run</source>
        <translation>次の実行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous run</source>
        <translation>前の実行(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unrated run</source>
        <translation>次の未評価の実行(&amp;U)</translation>
    </message>
    <message>
        <source>Read on, a page &amp;down</source>
        <translation>1ページ先へ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Read back, a page up</source>
        <translation>1ページ前へ(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>今すぐ同期(&amp;S)</translation>
    </message>
    <message>
        <source>Check &amp;every run again</source>
        <translation>すべての実行を再確認(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;cope: which runs are kept here…</source>
        <translation>範囲: ここに置く実行(&amp;C)…</translation>
    </message>
    <message>
        <source>Sync &amp;log</source>
        <translation>同期ログ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー一覧(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>キーを変更(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;About Tidemark</source>
        <translation>Tidemark について(&amp;A)</translation>
    </message>
    <message>
        <source>G&amp;uidelines</source>
        <translation>ガイドライン(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;etails of the run</source>
        <translation>実行の詳細(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Break long lines of code</source>
        <translation>コードの長い行を折り返す(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Later, and next</source>
        <translation>後回しにして次へ(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;orrect the answer…</source>
        <translation>回答を訂正(&amp;O)…</translation>
    </message>
    <message>
        <source>Note for &amp;yourself</source>
        <translation>自分用のメモ(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;More keys of the feedback…</source>
        <translation>フィードバックのその他のキー(&amp;M)…</translation>
    </message>
    <message>
        <source>Same verdict for &amp;identical answers</source>
        <translation>同じ回答に同じ判定(&amp;I)</translation>
    </message>
    <message>
        <source>Compare with &amp;another answer…</source>
        <translation>別の回答と比べる(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Blind: hide model, cost and others&apos; verdicts</source>
        <translation>ブラインド: モデル・費用・他の人の判定を隠す(&amp;B)</translation>
    </message>
    <message>
        <source>Self-chec&amp;k…</source>
        <translation>セルフチェック(&amp;K)…</translation>
    </message>
    <message>
        <source>Reason &amp;1</source>
        <translation>理由 &amp;1</translation>
    </message>
    <message>
        <source>Reason &amp;2</source>
        <translation>理由 &amp;2</translation>
    </message>
    <message>
        <source>Reason &amp;3</source>
        <translation>理由 &amp;3</translation>
    </message>
    <message>
        <source>Reason &amp;4</source>
        <translation>理由 &amp;4</translation>
    </message>
    <message>
        <source>Reason &amp;5</source>
        <translation>理由 &amp;5</translation>
    </message>
    <message>
        <source>Reason &amp;6</source>
        <translation>理由 &amp;6</translation>
    </message>
    <message>
        <source>Reason &amp;7</source>
        <translation>理由 &amp;7</translation>
    </message>
    <message>
        <source>Reason &amp;8</source>
        <translation>理由 &amp;8</translation>
    </message>
    <message>
        <source>Reason &amp;9</source>
        <translation>理由 &amp;9</translation>
    </message>
    <message>
        <source>One &amp;star</source>
        <translation>星1つ(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Two stars</source>
        <translation>星2つ(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;hree stars</source>
        <translation>星3つ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Four stars</source>
        <translation>星4つ(&amp;F)</translation>
    </message>
    <message>
        <source>Fi&amp;ve stars</source>
        <translation>星5つ(&amp;V)</translation>
    </message>
    <message>
        <source>Reasons and &amp;goals…</source>
        <translation>理由と目標(&amp;G)…</translation>
    </message>
    <message>
        <source>Next &amp;hit of the search</source>
        <translation>次の検索結果(&amp;H)</translation>
    </message>
    <message>
        <source>Previous h&amp;it of the search</source>
        <translation>前の検索結果(&amp;I)</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>タグ(&amp;G)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the filter…</source>
        <translation>フィルターを保存(&amp;V)…</translation>
    </message>
    <message>
        <source>S&amp;tatistics of the list</source>
        <translation>リストの統計(&amp;T)</translation>
    </message>
    <message>
        <source>Go to a d&amp;ate…</source>
        <translation>日付へ移動(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Similar runs…</source>
        <translation>似た実行(&amp;S)…</translation>
    </message>
    <message>
        <source>Open a &amp;file for review…</source>
        <translation>確認するファイルを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Bring verdicts from a file…</source>
        <translation>ファイルから判定を取り込む(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Import views from Lunary…</source>
        <translation>Lunary のビューを取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>S&amp;torage: how long runs are kept…</source>
        <translation>保存容量: 実行を置く期間(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Comfortable rows</source>
        <translation>ゆったりした行(&amp;C)</translation>
    </message>
    <message>
        <source>Com&amp;pact rows</source>
        <translation>詰めた行(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rows as a table</source>
        <translation>表形式の行(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;hoose columns…</source>
        <translation>列を選ぶ(&amp;H)…</translation>
    </message>
    <message>
        <source>Sort b&amp;y…</source>
        <translation>並べ替え(&amp;Y)…</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>CSV for people, safe formulas</source>
        <translation>人が読む CSV、安全な数式</translation>
    </message>
    <message>
        <source>OpenAI · chat (fine-tuning)</source>
        <translation>OpenAI · チャット (ファインチューニング)</translation>
    </message>
    <message>
        <source>Lossless runs.jsonl, with labels</source>
        <translation>欠落のない runs.jsonl、判定つき</translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation>まだ評価されていません</translation>
    </message>
    <message>
        <source>rated down without a corrected answer</source>
        <translation>低評価で、訂正した回答がありません</translation>
    </message>
    <message>
        <source>replaced by the corrected answer</source>
        <translation>訂正した回答に置き換えました</translation>
    </message>
    <message>
        <source>not a model&apos;s answer</source>
        <translation>モデルの回答ではありません</translation>
    </message>
    <message>
        <source>not made of chat messages</source>
        <translation>チャットのメッセージでできていません</translation>
    </message>
    <message>
        <source>a message has an unknown role</source>
        <translation>役割の不明なメッセージがあります</translation>
    </message>
    <message>
        <source>a system message in the middle</source>
        <translation>途中にシステムメッセージがあります</translation>
    </message>
    <message>
        <source>no user message before the answer</source>
        <translation>回答の前にユーザーのメッセージがありません</translation>
    </message>
    <message>
        <source>the prompt is empty</source>
        <translation>プロンプトが空です</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>回答が空です</translation>
    </message>
    <message>
        <source>the run ended in an error</source>
        <translation>実行がエラーで終わりました</translation>
    </message>
    <message>
        <source>the run never ended</source>
        <translation>実行が終わっていません</translation>
    </message>
    <message>
        <source>only a shortened copy is known</source>
        <translation>短縮された写ししかありません</translation>
    </message>
    <message>
        <source>the server kept its text back</source>
        <translation>サーバーが本文を渡しませんでした</translation>
    </message>
    <message>
        <source>a called tool&apos;s declaration is missing or damaged</source>
        <translation>呼び出したツールの宣言がないか壊れています</translation>
    </message>
    <message>
        <source>a tool call is malformed</source>
        <translation>ツール呼び出しの形が正しくありません</translation>
    </message>
    <message>
        <source>a tool call has no result</source>
        <translation>ツール呼び出しに結果がありません</translation>
    </message>
    <message>
        <source>the format has no tools</source>
        <translation>この形式にはツールがありません</translation>
    </message>
    <message>
        <source>the format cannot hold its images</source>
        <translation>この形式には画像を入れられません</translation>
    </message>
    <message>
        <source>the turns are out of order</source>
        <translation>発言の順序が正しくありません</translation>
    </message>
    <message>
        <source>the corrected answer is blank</source>
        <translation>訂正した回答が空白です</translation>
    </message>
    <message>
        <source>the corrected answer equals the original</source>
        <translation>訂正した回答が元と同じです</translation>
    </message>
    <message>
        <source>verdicts differ and nobody has decided</source>
        <translation>判定が食い違い、まだ決まっていません</translation>
    </message>
    <message>
        <source>the same answer is rated both up and down</source>
        <translation>同じ回答に高評価と低評価があります</translation>
    </message>
    <message>
        <source>no other answer to compare it with</source>
        <translation>比べる回答がほかにありません</translation>
    </message>
    <message>
        <source>both answers are the same text</source>
        <translation>2つの回答が同じ文です</translation>
    </message>
    <message>
        <source>the same row is already in the file</source>
        <translation>同じ行が既にファイルにあります</translation>
    </message>
    <message>
        <source>longer than the limit</source>
        <translation>上限より長い</translation>
    </message>
    <message>
        <source>private data could not be removed</source>
        <translation>個人情報を取り除けませんでした</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>手で除きました</translation>
    </message>
    <message>
        <source>the verdict is on the whole conversation</source>
        <translation>判定は会話全体に対するものです</translation>
    </message>
    <message>
        <source>the stored copy cannot be read</source>
        <translation>保存した写しを読めません</translation>
    </message>
    <message>
        <source>… and so on: the row has %1.</source>
        <translation>… 以下省略: この行は %1 です。</translation>
    </message>
    <message>
        <source>%1 of the %2 rows that trainers such as OpenAI’s want at least.</source>
        <translation>OpenAI などの学習に最低限必要な %2 行のうち %1 行です。</translation>
    </message>
    <message>
        <source>Fewer than %1 conversations: nothing is split, all rows are for training.</source>
        <translation>会話が %1 件未満です。分割せず、すべての行を学習用にします。</translation>
    </message>
    <message>
        <source>Only good answers: the trainer learns nothing about bad ones.</source>
        <translation>良い回答だけです。悪い回答については何も学習されません。</translation>
    </message>
    <message>
        <source>Only bad answers: train with a low rate, or rate good ones too.</source>
        <translation>悪い回答だけです。学習率を低くするか、良い回答も評価してください。</translation>
    </message>
    <message>
        <source>Some images are links: they must stay reachable while training goes on.</source>
        <translation>一部の画像はリンクです。学習中も参照できる必要があります。</translation>
    </message>
    <message>
        <source>Good answers for OpenAI, Together, Mistral, Axolotl</source>
        <translation>OpenAI、Together、Mistral、Axolotl 向けの良い回答</translation>
    </message>
    <message>
        <source>Better and worse answers for OpenAI, Together, Fireworks</source>
        <translation>OpenAI、Together、Fireworks 向けの優劣のある回答</translation>
    </message>
    <message>
        <source>Good answers; loss on the answer only</source>
        <translation>良い回答。損失は回答だけに適用</translation>
    </message>
    <message>
        <source>KTO, BCO: thumbs as they are</source>
        <translation>KTO、BCO: 親指の評価をそのまま</translation>
    </message>
    <message>
        <source>DPO, ORPO, reward models: better and worse answers</source>
        <translation>DPO、ORPO、報酬モデル: 優劣のある回答</translation>
    </message>
    <message>
        <source>Good answers for LLaMA-Factory</source>
        <translation>LLaMA-Factory 向けの良い回答</translation>
    </message>
    <message>
        <source>Thumbs as they are for LLaMA-Factory</source>
        <translation>LLaMA-Factory 向けに親指の評価をそのまま</translation>
    </message>
    <message>
        <source>Better and worse answers for LLaMA-Factory</source>
        <translation>LLaMA-Factory 向けの優劣のある回答</translation>
    </message>
    <message>
        <source>Instruction and answer, no tools: older trainers</source>
        <translation>指示と回答、ツールなし: 以前の学習ツール向け</translation>
    </message>
    <message>
        <source>Comments as text to learn: a model that reviews</source>
        <translation>コメントを学習: 判定するモデル向け</translation>
    </message>
    <message>
        <source>Every run as it came, with its label: backup, own scripts</source>
        <translation>すべての実行を判定つきでそのまま: バックアップ、自作スクリプト向け</translation>
    </message>
    <message>
        <source>A table for people and spreadsheets</source>
        <translation>人と表計算ソフトのための表</translation>
    </message>
    <message>
        <source>mail addresses</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>card numbers</source>
        <translation>カード番号</translation>
    </message>
    <message>
        <source>bank accounts (IBAN)</source>
        <translation>銀行口座 (IBAN)</translation>
    </message>
    <message>
        <source>keys and tokens</source>
        <translation>キーとトークン</translation>
    </message>
    <message>
        <source>Good answers</source>
        <translation>良い回答</translation>
    </message>
    <message>
        <source>Thumbs</source>
        <translation>親指</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>ペア</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>any consumer</source>
        <translation>すべての利用先</translation>
    </message>
    <message>
        <source>own patterns</source>
        <translation>独自のパターン</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>from 1 run</source>
        <translation>1 件の実行から</translation>
    </message>
    <message>
        <source>from %1 runs</source>
        <translation>%1 件の実行から</translation>
    </message>
    <message>
        <source>%1 for training</source>
        <translation>学習用 %1</translation>
    </message>
    <message>
        <source>%1 for validation</source>
        <translation>検証用 %1</translation>
    </message>
    <message>
        <source>%1 for tests</source>
        <translation>テスト用 %1</translation>
    </message>
    <message>
        <source>%1 good · %2 bad</source>
        <translation>良い %1 · 悪い %2</translation>
    </message>
    <message>
        <source>suggested desirable_weight %1 to %2</source>
        <translation>推奨 desirable_weight は %1 から %2</translation>
    </message>
    <message>
        <source>Off: texts are written as they are.</source>
        <translation>オフ: テキストはそのまま書き出されます。</translation>
    </message>
    <message>
        <source>On: placeholders stand for %1.</source>
        <translation>オン: %1 はプレースホルダーに置き換わります。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>Chosen: the corrected answer of run %1. Rejected: its first answer.</source>
        <translation>採用: 実行 %1 の訂正された回答。不採用: 元の回答。</translation>
    </message>
    <message>
        <source>Chosen: run %1. Rejected: run %2.</source>
        <translation>採用: 実行 %1。不採用: 実行 %2。</translation>
    </message>
    <message>
        <source>The folder for the Hub needs a name.</source>
        <translation>Hub 用フォルダーには名前が必要です。</translation>
    </message>
    <message>
        <source>Say under which licence others may use the rows, such as cc-by-4.0, or other.</source>
        <translation>他の人が行を使えるライセンスを指定してください (cc-by-4.0、other など)。</translation>
    </message>
    <message>
        <source>Another licence needs its name and a link.</source>
        <translation>その他のライセンスには名前とリンクが必要です。</translation>
    </message>
    <message>
        <source>A language is two or three small letters, such as en.</source>
        <translation>言語は ja のような 2 文字か 3 文字の小文字です。</translation>
    </message>
    <message>
        <source>Alpaca · instructions</source>
        <translation>Alpaca · 指示</translation>
    </message>
    <message>
        <source>Critiques (TRL · prompt and completion)</source>
        <translation>講評（TRL · プロンプトと応答）</translation>
    </message>
    <message>
        <source>OpenAI · preference pairs (DPO)</source>
        <translation>OpenAI · 選好ペア（DPO）</translation>
    </message>
    <message>
        <source>ShareGPT · chat</source>
        <translation>ShareGPT · チャット</translation>
    </message>
    <message>
        <source>ShareGPT · rated answers (KTO)</source>
        <translation>ShareGPT · 評価済みの回答（KTO）</translation>
    </message>
    <message>
        <source>ShareGPT · preference pairs (DPO)</source>
        <translation>ShareGPT · 選好ペア（DPO）</translation>
    </message>
    <message>
        <source>TRL · rated answers (KTO)</source>
        <translation>TRL · 評価済みの回答（KTO）</translation>
    </message>
    <message>
        <source>TRL · preference pairs (DPO)</source>
        <translation>TRL · 選好ペア（DPO）</translation>
    </message>
    <message>
        <source>TRL · prompt and completion</source>
        <translation>TRL · プロンプトと応答</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>The tool definitions cannot be read</source>
        <translation>ツール定義を読み込めません</translation>
    </message>
    <message>
        <source>The file must hold a JSON list of tools, or an object with such a list as “tools”.</source>
        <translation>ファイルには、ツールの JSON リスト、またはそのリストを「tools」として持つオブジェクトが必要です。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>すべての実行</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>コメント付き</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ済み</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>フラグ付き</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Not yet on server</source>
        <translation>サーバー未送信</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Application</name>
    <message>
        <source>The keyring did not take it: you will be asked at the next start.</source>
        <translation>キーリングに保存できませんでした。次回の起動時に尋ねます。</translation>
    </message>
    <message>
        <source>The server does not accept this</source>
        <translation>サーバーが受け付けません</translation>
    </message>
    <message>
        <source>Look for a typing mistake in the key, or in e-mail and password, and try again.</source>
        <translation>キー、またはメールアドレスとパスワードの入力ミスを確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>Tidemark</source>
        <translation>Tidemark</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Comparison</name>
    <message>
        <source>The other answers to this prompt are the same as this one.</source>
        <translation>このプロンプトへの他の回答はこれと同じです。</translation>
    </message>
    <message>
        <source>There is no other answer to this prompt here.</source>
        <translation>このプロンプトへの他の回答はここにありません。</translation>
    </message>
    <message>
        <source>The comparison is kept.</source>
        <translation>比較を保存しました。</translation>
    </message>
    <message>
        <source>%1 comparisons are kept.</source>
        <translation>%1 件の比較を保存しました。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation>どちらの回答が良いですか?</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>保存されていません。%1 %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Decisions</name>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>保存されていません。%1 %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ExportController</name>
    <message>
        <source>This could not be counted</source>
        <translation>集計できませんでした</translation>
    </message>
    <message>
        <source>The export is done: %1. %2 shows it.</source>
        <translation>エクスポートが完了しました: %1。%2 で表示します。</translation>
    </message>
    <message>
        <source>Left out: %1 (%2)</source>
        <translation>除外: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 brings the export back.</source>
        <translation>%1 でエクスポートに戻ります。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::FileReview</name>
    <message>
        <source>Open a file for review</source>
        <translation>確認するファイルを開く</translation>
    </message>
    <message>
        <source>Runs (*.jsonl *.ndjson);;All files (*)</source>
        <translation>実行 (*.jsonl *.ndjson);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>tidemark::app::GuidelinesController</name>
    <message>
        <source>The guidelines are not saved. %1</source>
        <translation>ガイドラインは保存されていません。%1</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>Markdown and text (*.md *.markdown *.txt)</source>
        <translation>Markdown とテキスト (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>「%1」を読み込めません: %2</translation>
    </message>
    <message>
        <source>“%1” is too long for guidelines.</source>
        <translation>「%1」はガイドラインには長すぎます。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ImageFetcher</name>
    <message>
        <source>only http and https addresses are loaded</source>
        <translation>http と https のアドレスだけを読み込みます</translation>
    </message>
    <message>
        <source>it is over 20 MB</source>
        <translation>20 MB を超えています</translation>
    </message>
    <message>
        <source>%1 says no to it (%2)</source>
        <translation>%1 が拒否しました (%2)</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 が応答しません</translation>
    </message>
    <message>
        <source>%1 sends on to %2, which is not followed</source>
        <translation>%1 は %2 に転送しますが、従いません</translation>
    </message>
    <message>
        <source>%1 sends in circles</source>
        <translation>%1 は転送を繰り返しています</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Judgement</name>
    <message>
        <source>There is no answer here to correct.</source>
        <translation>ここには訂正する回答がありません。</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>保存されていません。%1 %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ListController</name>
    <message>
        <source>Fetching the first runs…</source>
        <translation>最初の実行を取得しています…</translation>
    </message>
    <message>
        <source>They appear here as they arrive; you can begin with the first ones.</source>
        <translation>届いたものからここに表示されます。最初のものから始められます。</translation>
    </message>
    <message>
        <source>No runs here yet</source>
        <translation>まだ実行がありません</translation>
    </message>
    <message>
        <source>They could not be fetched. The line below says why; it is tried again by itself.</source>
        <translation>取得できませんでした。理由は下の行にあります。自動でもう一度試します。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>When the server has runs, they appear here after the next sync.</source>
        <translation>サーバーに実行があれば、次の同期のあとにここに表示されます。</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>合うものがありません</translation>
    </message>
    <message>
        <source>No run in “%1” matches %2</source>
        <translation>「%1」に %2 に合う実行はありません</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消す</translation>
    </message>
    <message>
        <source>Look in all runs</source>
        <translation>すべての実行で探す</translation>
    </message>
    <message>
        <source>Nothing left here</source>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>Every answer has a verdict or was skipped.</source>
        <translation>すべての回答が判定済みかスキップ済みです。</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>すべての実行を表示</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>何もありません</translation>
    </message>
    <message>
        <source>No run is in “%1” at the moment.</source>
        <translation>今「%1」に実行はありません。</translation>
    </message>
    <message>
        <source>Open the file again to read them.</source>
        <translation>ファイルをもう一度開くと読み込まれます。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
</context>
<context>
    <name>tidemark::app::LogController</name>
    <message>
        <source>That run is not kept here any more.</source>
        <translation>その実行はもうここにありません。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ManyRuns</name>
    <message>
        <source>At most %1 runs can be judged at once.</source>
        <translation>一度に判定できるのは %1 件までです。</translation>
    </message>
    <message>
        <source>They were so already.</source>
        <translation>すでにそうなっています。</translation>
    </message>
    <message>
        <source>1 run changed. %1 takes it back.</source>
        <translation>1 件を変更しました。%1 で取り消せます。</translation>
    </message>
    <message>
        <source>%1 runs at once. %2 takes all of them back.</source>
        <translation>%1 件をまとめて変更しました。%2 ですべて取り消せます。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::MediaController</name>
    <message>
        <source>Save the attachment</source>
        <translation>添付を保存</translation>
    </message>
    <message>
        <source>The attachment could not be saved.</source>
        <translation>添付を保存できませんでした。</translation>
    </message>
    <message>
        <source>Nothing was written to %1: %2. Choose another folder.</source>
        <translation>%1 には何も書き込まれていません: %2。別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::PullController</name>
    <message>
        <source>At least %1 runs are no longer on the server. They stay in the lists until you agree; verdicts stay here in any case.</source>
        <translation>少なくとも %1 件の実行がもうサーバーにありません。同意するまで一覧に残ります。判定はいずれにしてもここに残ります。</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>The server no longer holds %1 verdicts that it had confirmed, as after a restored backup. They are all kept here.</source>
        <translation>サーバーは、確認済みだった %1 件の判定をもう持っていません(バックアップを戻したときなど)。すべてここに残っています。</translation>
    </message>
    <message>
        <source>Send them again</source>
        <translation>もう一度送る</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ReviewController</name>
    <message>
        <source>Every run in this list has a verdict or was skipped.</source>
        <translation>この一覧の実行はすべて判定済みかスキップ済みです。</translation>
    </message>
    <message>
        <source>This is the last run of the list.</source>
        <translation>一覧の最後の実行です。</translation>
    </message>
    <message>
        <source>This is the first run of the list.</source>
        <translation>一覧の最初の実行です。</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>保存されていません。%1 %2</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>やり直すものがありません。</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>元に戻すものがありません。</translation>
    </message>
    <message>
        <source>Redone on a run that is not in this list.</source>
        <translation>この一覧にない実行でやり直しました。</translation>
    </message>
    <message>
        <source>Undone on a run that is not in this list.</source>
        <translation>この一覧にない実行で元に戻しました。</translation>
    </message>
    <message>
        <source>A pause of %1 minutes; it does not count.</source>
        <translation>%1 分の休憩です。時間には数えません。</translation>
    </message>
    <message>
        <source>Redone on %1 runs.</source>
        <translation>%1 件でやり直しました。</translation>
    </message>
    <message>
        <source>Undone on %1 runs.</source>
        <translation>%1 件で取り消しました。</translation>
    </message>
    <message>
        <source>That key came before the run was there: nothing was judged.</source>
        <translation>実行が表示される前にキーが押されたため、何も判定していません。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::RunFinder</name>
    <message>
        <source>No run here has the id %1, or more than one begins with it.</source>
        <translation>ID %1 の実行はここにないか、これで始まるものが複数あります。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::SavedFilters</name>
    <message>
        <source>There is no filter to save: the list shows everything.</source>
        <translation>保存するフィルターがありません。リストはすべてを表示しています。</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>フィルターを保存</translation>
    </message>
    <message>
        <source>Name of this filter, to stand below the queues</source>
        <translation>キューの下に表示するフィルターの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>There are %1 saved filters already. Remove one first.</source>
        <translation>保存したフィルターはすでに %1 件あります。先に一つ削除してください。</translation>
    </message>
    <message>
        <source>“%1” is removed. It was: %2</source>
        <translation>「%1」を削除しました。内容: %2</translation>
    </message>
</context>
<context>
    <name>tidemark::app::StorageController</name>
    <message>
        <source>Runs are being fetched just now. Compact when that is done.</source>
        <translation>いま実行を取得しています。終わってから圧縮してください。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::TagController</name>
    <message>
        <source>At most %1 runs can be tagged at once.</source>
        <translation>一度にタグを付けられるのは %1 件までです。</translation>
    </message>
    <message>
        <source>Not saved. %1 %2</source>
        <translation>保存されていません。%1 %2</translation>
    </message>
    <message>
        <source>Tags changed. %1 takes it back.</source>
        <translation>タグを変更しました。%1 で取り消せます。</translation>
    </message>
    <message>
        <source>Tags of %1 runs changed. %2 takes all of it back.</source>
        <translation>%1 件のタグを変更しました。%2 ですべて取り消せます。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::VerdictCarrier</name>
    <message>
        <source>That file is not kept here any more</source>
        <translation>このファイルはもうここにありません</translation>
    </message>
    <message>
        <source>Its folder was removed. Open the file again.</source>
        <translation>フォルダーが削除されました。ファイルをもう一度開いてください。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::ViewImport</name>
    <message>
        <source>View without a name</source>
        <translation>名前のないビュー</translation>
    </message>
    <message>
        <source>%1 of %2 views are filters now. There is room for %3 saved filters.</source>
        <translation>%2 件中 %1 件のビューをフィルターにしました。保存できるフィルターは %3 件までです。</translation>
    </message>
    <message>
        <source>1 view is a filter now, below the queues.</source>
        <translation>1 件のビューをフィルターにしました。キューの下にあります。</translation>
    </message>
    <message>
        <source>%1 views are filters now, below the queues.</source>
        <translation>%1 件のビューをフィルターにしました。キューの下にあります。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Wayfinder</name>
    <message>
        <source>Similar runs</source>
        <translation>似た実行</translation>
    </message>
    <message>
        <source>Other answers to this &amp;prompt (%1)</source>
        <translation>同じプロンプトへの他の回答(&amp;P) (%1)</translation>
    </message>
    <message>
        <source>Of the same &amp;user: %1</source>
        <translation>同じユーザー(&amp;U): %1</translation>
    </message>
    <message>
        <source>Of the same &amp;model: %1</source>
        <translation>同じモデル(&amp;M): %1</translation>
    </message>
    <message>
        <source>With the same tag: %1</source>
        <translation>同じタグ: %1</translation>
    </message>
    <message>
        <source>Ten minutes before and &amp;after</source>
        <translation>前後十分間(&amp;A)</translation>
    </message>
    <message>
        <source>This list is not ordered by time. Choose newest or oldest first.</source>
        <translation>このリストは時刻順ではありません。新しい順か古い順を選んでください。</translation>
    </message>
    <message>
        <source>No run of this list is of %1; this is the nearest.</source>
        <translation>%1 の実行はこのリストにありません。最も近いものを表示しています。</translation>
    </message>
</context>
<context>
    <name>tidemark::app::Workspace</name>
    <message>
        <source>The folder cannot be written, so verdicts cannot be saved.</source>
        <translation>フォルダーに書き込めないため、判定を保存できません。</translation>
    </message>
    <message>
        <source>The copy of the runs was damaged and is fetched again. Your verdicts are safe.</source>
        <translation>実行のコピーが壊れていたため、取得し直しています。判定は安全です。</translation>
    </message>
    <message>
        <source>The file with your verdicts was damaged and has been recovered. The old one is kept: %1</source>
        <translation>判定のファイルが壊れていたため、復旧しました。元のファイルは残してあります: %1</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>言語は次回の起動から変わります。</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>A model wrote this link. Open it in your browser?</source>
        <translation>これはモデルが書いたリンクです。ブラウザーで開きますか。</translation>
    </message>
    <message>
        <source>A model wrote this link. It is not opened.</source>
        <translation>これはモデルが書いたリンクです。開きません。</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 (file, offline)</source>
        <translation>%1 (ファイル、オフライン)</translation>
    </message>
    <message>
        <source>The copy of the runs was damaged. Open the file again to read them; your verdicts are safe.</source>
        <translation>実行のコピーが壊れていました。ファイルをもう一度開いて読み込んでください。判定は安全です。</translation>
    </message>
    <message>
        <source>Runs of a file stay as long as their project: nothing could give them again.</source>
        <translation>ファイルの実行はプロジェクトがある限り残ります。取り直す先がないためです。</translation>
    </message>
</context>
<context>
    <name>tidemark::items::QueueModel</name>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Judged here</source>
        <translation>ここで判定</translation>
    </message>
</context>
<context>
    <name>tidemark::items::SavedFilterModel</name>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
</context>
<context>
    <name>tidemark::views</name>
    <message>
        <source>The server asks us to wait</source>
        <translation>サーバーが待つように求めています</translation>
    </message>
    <message>
        <source>It takes no more requests until %1. Your verdicts are saved here; everything goes on by itself then.</source>
        <translation>%1 まで要求を受け付けません。判定はここに保存されています。その後は自動で続きます。</translation>
    </message>
    <message>
        <source>It takes no more requests for now. Your verdicts are saved here; everything goes on by itself in a little while.</source>
        <translation>今は要求を受け付けません。判定はここに保存されています。しばらくすると自動で続きます。</translation>
    </message>
    <message>
        <source>The proxy does not let us through</source>
        <translation>プロキシを通れません</translation>
    </message>
    <message>
        <source>The way to the server leads over a proxy that is down or asks for a sign-in of its own. Your key was not given to it. Verdicts are saved here; look at the proxy in the network settings of this computer.</source>
        <translation>サーバーへの経路にあるプロキシが動いていないか、独自のログインを求めています。キーはプロキシに渡していません。判定はここに保存されています。このコンピューターのネットワーク設定でプロキシを確かめてください。</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>サーバーに接続できません</translation>
    </message>
    <message>
        <source>There is no connection to it. You can go on reading and rating: verdicts are saved here and sent when the connection is back. If it stays so, check the network and the server&apos;s address.</source>
        <translation>接続がありません。読むことも評価も続けられます。判定はここに保存し、接続が戻ると送ります。続くときは、ネットワークとサーバーのアドレスを確かめてください。</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>サーバーが応答しません</translation>
    </message>
    <message>
        <source>It took too long. Nothing is lost: verdicts are saved here, and it is tried again by itself. If it stays so, ask whoever runs the server.</source>
        <translation>時間がかかりすぎました。何も失われていません。判定はここに保存され、自動でもう一度試します。続くときは、サーバーの管理者に聞いてください。</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>サーバーが身元を証明できません</translation>
    </message>
    <message>
        <source>Its certificate is not trusted on this computer, so no key was sent and nothing was loaded. Check the address; if your company uses a certificate authority of its own, choose its CA file when connecting.</source>
        <translation>このコンピューターでは証明書が信頼されていないため、キーも送らず、何も読み込んでいません。アドレスを確かめてください。会社独自の認証局がある場合は、接続時にその CA ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The server now has another project</source>
        <translation>サーバーのプロジェクトが変わりました</translation>
    </message>
    <message>
        <source>Its runs belong to a project other than the one that is kept here, so nothing was mixed: no run was taken in and no verdict was sent. If the server was replaced, connect to it anew; your verdicts stay here. If it is a mistake, check the address and the key.</source>
        <translation>ここにあるものとは別のプロジェクトの実行なので、混ぜていません。実行は取り込まず、判定も送っていません。サーバーが入れ替わったのなら、接続し直してください。判定はここに残ります。間違いなら、アドレスとキーを確かめてください。</translation>
    </message>
    <message>
        <source>The server sends us to another address</source>
        <translation>サーバーが別のアドレスを案内しました</translation>
    </message>
    <message>
        <source>Your key is not carried there, so nothing was loaded or sent. Ask for the address that answers directly and connect to that one.</source>
        <translation>キーをそこへは渡さないため、何も読み込まず、送ってもいません。直接応答するアドレスを聞いて、そこに接続してください。</translation>
    </message>
    <message>
        <source>An answer of the server is too large</source>
        <translation>サーバーの応答が大きすぎます</translation>
    </message>
    <message>
        <source>It is over the limit for one answer and was left out. The rest of the runs is not touched by this; open the large one in the server&apos;s own pages.</source>
        <translation>1件の応答の上限を超えたため除きました。ほかの実行に影響はありません。大きい実行はサーバーの画面で開いてください。</translation>
    </message>
    <message>
        <source>This is no answer of a Lunary server</source>
        <translation>Lunary サーバーの応答ではありません</translation>
    </message>
    <message>
        <source>What came back cannot be read as runs. Check the address: it must be the one of the API, not of the web pages. Your verdicts are saved here.</source>
        <translation>返ってきたものを実行として読めません。アドレスを確かめてください。Web 画面ではなく API のアドレスが必要です。判定はここに保存されています。</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>もう一度ログインしてください</translation>
    </message>
    <message>
        <source>The server no longer accepts this key or sign-in. You can go on reading and rating: verdicts are saved here and sent once you have signed in.</source>
        <translation>サーバーがこのキーまたはログインを受け付けなくなりました。読むことも評価も続けられます。判定はここに保存し、ログインすると送ります。</translation>
    </message>
    <message>
        <source>This role may not do that</source>
        <translation>この役割には許可されていません</translation>
    </message>
    <message>
        <source>The server knows you but does not allow it. Verdicts stay saved here. Ask an administrator of the project for the right to rate, or connect with a private key.</source>
        <translation>サーバーはあなたを認識していますが、許可していません。判定はここに保存されています。プロジェクトの管理者に評価の権限を頼むか、秘密キーで接続してください。</translation>
    </message>
    <message>
        <source>This run is no longer on the server</source>
        <translation>この実行はもうサーバーにありません</translation>
    </message>
    <message>
        <source>Somebody deleted it, or it belongs to another project. What is here can still be read; a verdict on it stays here and cannot be sent.</source>
        <translation>誰かが削除したか、別のプロジェクトのものです。ここにある内容は読めます。これへの判定はここに残り、送れません。</translation>
    </message>
    <message>
        <source>The server refuses this</source>
        <translation>サーバーが拒否しました</translation>
    </message>
    <message>
        <source>It says that the request is not right, so sending it again as it is will not help. The verdict stays saved here; change it and try again.</source>
        <translation>要求が正しくないという応答なので、そのまま送り直しても変わりません。判定はここに保存されています。変更してもう一度試してください。</translation>
    </message>
    <message>
        <source>The server has a fault of its own</source>
        <translation>サーバー側の障害です</translation>
    </message>
    <message>
        <source>It answered that something went wrong inside. Your verdicts are saved here, and it is tried again by itself. If it stays so, tell whoever runs the server.</source>
        <translation>サーバー内部で問題が起きたという応答でした。判定はここに保存され、自動でもう一度試します。続くときは、サーバーの管理者に伝えてください。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>It was stopped before it was done. What was finished is kept; start it again to do the rest.</source>
        <translation>終わる前に中止しました。終わった分は残っています。残りはもう一度始めてください。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>There is no room left, so this was not saved. Free some space on the disk that holds Tidemark&apos;s data and try again; until then verdicts stay on the screen only.</source>
        <translation>空きがないため保存されませんでした。Tidemark のデータがあるディスクの空きを増やして、もう一度試してください。それまで判定は画面にだけ残ります。</translation>
    </message>
    <message>
        <source>Tidemark&apos;s data cannot be written</source>
        <translation>Tidemark のデータに書き込めません</translation>
    </message>
    <message>
        <source>Its folder or files are write-protected, so nothing can be saved there. Give yourself the right to write in the data folder, or start with another one.</source>
        <translation>フォルダーまたはファイルが書き込み禁止なので、何も保存できません。データフォルダーに書き込む権限を付けるか、別のフォルダーで起動してください。</translation>
    </message>
    <message>
        <source>Another Tidemark works on these runs</source>
        <translation>別の Tidemark がこの実行を使っています</translation>
    </message>
    <message>
        <source>Only one at a time may write, so nothing was changed here. Close the other window, or wait until the other command or backup is done, then try again.</source>
        <translation>書き込めるのは1つだけなので、何も変更していません。もう一方のウィンドウを閉じるか、ほかのコマンドやバックアップが終わるのを待って、もう一度試してください。</translation>
    </message>
    <message>
        <source>A file of Tidemark&apos;s data is damaged</source>
        <translation>Tidemark のデータファイルが壊れています</translation>
    </message>
    <message>
        <source>It was left as it is, for rescue. Runs can be fetched again from the server; verdicts are restored from the daily backup. Start Tidemark again to let it repair what it can.</source>
        <translation>復旧のため、そのまま残してあります。実行はサーバーから取得し直せます。判定は毎日のバックアップから戻します。Tidemark をもう一度起動すると、直せるものを直します。</translation>
    </message>
    <message>
        <source>The data was written by a newer Tidemark</source>
        <translation>新しい Tidemark が書いたデータです</translation>
    </message>
    <message>
        <source>This version cannot read it and has not touched it. Install the newer version, or start with another data folder.</source>
        <translation>このバージョンでは読めないため、何も触っていません。新しいバージョンを入れるか、別のデータフォルダーで起動してください。</translation>
    </message>
    <message>
        <source>Tidemark&apos;s files were moved away or replaced</source>
        <translation>Tidemark のファイルが移動または置換されました</translation>
    </message>
    <message>
        <source>That happened while it had them open, so nothing more is written: it would be lost. Put the files or the disk back and it goes on by itself, or start Tidemark again to work with what is there now.</source>
        <translation>開いている間に起きたため、これ以上は書き込みません。書いても失われるからです。ファイルまたはディスクを元に戻すと自動で続きます。今あるもので作業するには、Tidemark をもう一度起動してください。</translation>
    </message>
    <message>
        <source>Tidemark&apos;s data could not be read or written</source>
        <translation>Tidemark のデータを読み書きできませんでした</translation>
    </message>
    <message>
        <source>The last step was not saved. Check the disk and the rights of the data folder, then try again; if it happens again, the log says more.</source>
        <translation>最後の操作は保存されていません。ディスクとデータフォルダーの権限を確かめて、もう一度試してください。また起きるときは、ログに詳しい内容があります。</translation>
    </message>
    <message>
        <source>This cannot be done as asked</source>
        <translation>指定のとおりにはできません</translation>
    </message>
    <message>
        <source>Something in the request does not fit together, so nothing was changed. Look at what was entered and try again.</source>
        <translation>要求の内容が合わないため、何も変更していません。入力したものを確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>Where to: %1</source>
        <translation>案内先: %1</translation>
    </message>
    <message>
        <source>The certificate: %1</source>
        <translation>証明書: %1</translation>
    </message>
    <message>
        <source>refused by the server: this role may not rate</source>
        <translation>サーバーが拒否: この役割は評価できません</translation>
    </message>
    <message>
        <source>refused by the server: please sign in again</source>
        <translation>サーバーが拒否: もう一度ログインしてください</translation>
    </message>
    <message>
        <source>refused by the server: the run is no longer there</source>
        <translation>サーバーが拒否: 実行がもうありません</translation>
    </message>
    <message>
        <source>refused by the server: the verdict is too large</source>
        <translation>サーバーが拒否: 判定が大きすぎます</translation>
    </message>
    <message>
        <source>refused by the server: it said yes three times and kept the old verdict</source>
        <translation>サーバーが拒否: 3回とも承諾したのに古い判定のままです</translation>
    </message>
    <message>
        <source>refused by the server: it does not take this verdict as it is</source>
        <translation>サーバーが拒否: この判定をこのままでは受け付けません</translation>
    </message>
    <message>
        <source>this is no picture</source>
        <translation>画像ではありません</translation>
    </message>
    <message>
        <source>the picture is over 20 MB</source>
        <translation>画像が 20 MB を超えています</translation>
    </message>
    <message>
        <source>only PNG, JPEG, WEBP and GIF pictures are shown</source>
        <translation>表示できる画像は PNG、JPEG、WEBP、GIF だけです</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>画像を読めません</translation>
    </message>
    <message>
        <source>the picture is over 50 megapixels</source>
        <translation>画像が5000万画素を超えています</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>This run failed</source>
        <translation>この実行は失敗しました</translation>
    </message>
    <message>
        <source>Still running when it was last read.</source>
        <translation>最後に読んだときはまだ実行中でした。</translation>
    </message>
    <message>
        <source>No answer was recorded.</source>
        <translation>回答は記録されていません。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>質問日時</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答日時</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>メッセージ %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Trace root</source>
        <translation>トレースの起点</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア一覧</translation>
    </message>
    <message>
        <source>Verdict on the conversation</source>
        <translation>会話への判定</translation>
    </message>
    <message>
        <source>Also from the server</source>
        <translation>サーバーからのその他の情報</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>ID 一覧</translation>
    </message>
    <message>
        <source>The export cannot be written there</source>
        <translation>その場所には書き出せません</translation>
    </message>
    <message>
        <source>The folder is missing or write-protected, so nothing was written. Choose another place.</source>
        <translation>フォルダーがないか書き込みが禁止されているため、何も書き込まれませんでした。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>There is no room for the export, so nothing was written and what was there before is untouched. Free some space or choose another place.</source>
        <translation>書き出す空き容量がないため、何も書き込まれず、以前のファイルはそのままです。空きを作るか、別の場所を選んでください。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::AboutBox</name>
    <message>
        <source>About Tidemark</source>
        <translation>Tidemark について</translation>
    </message>
    <message>
        <source>Tidemark</source>
        <translation>Tidemark</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>バージョン %1、Qt %2</translation>
    </message>
    <message>
        <source>People review what language models answered: hundreds an hour, from the keyboard, with every verdict safe on this computer before it goes to the server.</source>
        <translation>言語モデルの回答を人が確認します。キーボードだけで1時間に数百件。どの判定も、サーバーへ送る前にこのコンピューターに安全に保存されます。</translation>
    </message>
    <message>
        <source>It talks to the server you named and to nobody else.</source>
        <translation>指定したサーバー以外とは通信しません。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU General Public License バージョン 3 以降によるフリーソフトウェアです。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Banner</name>
    <message>
        <source>Close this remark</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>tidemark::views::BodyView</name>
    <message>
        <source>Show all (%1)</source>
        <translation>すべて表示 (%1)</translation>
    </message>
    <message>
        <source>Show more (%1 left)</source>
        <translation>続きを表示 (残り %1)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::BringDialog</name>
    <message>
        <source>&amp;Also where this project has another verdict by now</source>
        <translation>このプロジェクトに別の判定がある場合も(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Bring verdicts</source>
        <translation>判定を取り込む</translation>
    </message>
    <message>
        <source>Bring verdicts from a file</source>
        <translation>ファイルから判定を取り込む</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Enter)</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>Else such runs are left alone and counted</source>
        <translation>選ばない場合、そのような実行は変更せず件数だけ示します</translation>
    </message>
    <message>
        <source>No file was opened for review yet.</source>
        <translation>確認のために開かれたファイルはまだありません。</translation>
    </message>
    <message>
        <source>Verdicts made on the file&apos;s runs are given to the same runs of this project and go to its server like any other. Undo takes all of them back.</source>
        <translation>ファイルの実行に付けた判定を、このプロジェクトの同じ実行に付けます。ほかの判定と同じようにサーバーへ送られます。「元に戻す」ですべて取り消せます。</translation>
    </message>
    <message>
        <source>Bringing verdicts…</source>
        <translation>判定を取り込んでいます…</translation>
    </message>
    <message>
        <source>1 verdict taken over.</source>
        <translation>判定 1 件を取り込みました。</translation>
    </message>
    <message>
        <source>%1 verdicts taken over.</source>
        <translation>判定 %1 件を取り込みました。</translation>
    </message>
    <message>
        <source>1 was here already.</source>
        <translation>1 件はすでにありました。</translation>
    </message>
    <message>
        <source>%1 were here already.</source>
        <translation>%1 件はすでにありました。</translation>
    </message>
    <message>
        <source>1 run has another verdict here by now and was left alone.</source>
        <translation>1 件の実行にはここで別の判定があり、変更していません。</translation>
    </message>
    <message>
        <source>%1 runs have another verdict here by now and were left alone.</source>
        <translation>%1 件の実行にはここで別の判定があり、変更していません。</translation>
    </message>
    <message>
        <source>1 run is not in this project.</source>
        <translation>1 件の実行はこのプロジェクトにありません。</translation>
    </message>
    <message>
        <source>%1 runs are not in this project.</source>
        <translation>%1 件の実行はこのプロジェクトにありません。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Card</name>
    <message>
        <source>you are judging this answer</source>
        <translation>この回答を判定しています</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CardHead</name>
    <message>
        <source>Copy this message</source>
        <translation>このメッセージをコピー</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
    <message>
        <source>Show the text as it was written, without Markdown</source>
        <translation>Markdown にせず、書かれたままの文字を表示</translation>
    </message>
    <message>
        <source>Fold (Enter)</source>
        <translation>折りたたむ (Enter)</translation>
    </message>
    <message>
        <source>Unfold (Enter)</source>
        <translation>展開する (Enter)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ChipButton</name>
    <message>
        <source>Condition %1</source>
        <translation>条件 %1</translation>
    </message>
    <message>
        <source>%1
Enter changes it, Delete removes it</source>
        <translation>%1
Enter で変更、Delete で削除</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CodeBlock</name>
    <message>
        <source>%1 more lines</source>
        <translation>あと %1 行</translation>
    </message>
    <message>
        <source>more</source>
        <translation>続き</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <translation>このコードをコピー</translation>
    </message>
    <message>
        <source>Break long lines, here and in all code (Alt+Z)</source>
        <translation>長い行を折り返す(すべてのコードで)(Alt+Z)</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>折り返す</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ColumnHeader</name>
    <message>
        <source>%1: click to sort, drag to move</source>
        <translation>%1: クリックで並べ替え、ドラッグで移動</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Fit to the list&apos;s width</source>
        <translation>リストの幅に合わせる</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>最初の状態に戻す</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CommandPalette</name>
    <message>
        <source>Nothing has this name. A run is found by eight or more letters of its id.</source>
        <translation>この名前のものはありません。実行は ID の8文字以上で見つかります。</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>コマンドを探す</translation>
    </message>
    <message>
        <source>Find a command, a queue or a run</source>
        <translation>コマンド、キュー、実行を探す</translation>
    </message>
    <message>
        <source>Find a command, a queue or a run by its id</source>
        <translation>コマンド、キュー、実行 (ID) を探す</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CommentField</name>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Comment. Ctrl+Enter saves and goes on, Ctrl+S saves, Esc leaves</source>
        <translation>コメント。Ctrl+Enter で保存して次へ、Ctrl+S で保存、Esc で戻る</translation>
    </message>
    <message>
        <source>Why? A comment for those who read your verdict</source>
        <translation>なぜですか。判定を読む人へのコメント</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves and goes on</source>
        <translation>Ctrl+Enter で保存して次へ</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CompareView</name>
    <message>
        <source>Two answers side by side</source>
        <translation>2つの回答を並べて表示</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <translation>どちらの回答が良いですか?</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A が良い</translation>
    </message>
    <message>
        <source>Equally good</source>
        <translation>同じくらい良い</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B が良い</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Both answers say the same.</source>
        <translation>2つの回答は同じ内容です。</translation>
    </message>
    <message>
        <source>What only one of them says is underlined.</source>
        <translation>片方にしかない部分に下線を引いています。</translation>
    </message>
    <message>
        <source>The answers have little in common, so their differences are not marked.</source>
        <translation>共通する部分が少ないため、違いは示していません。</translation>
    </message>
    <message>
        <source>Only the beginning of a very long answer is shown.</source>
        <translation>とても長い回答は初めの部分だけを表示しています。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(空)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ConflictPanel</name>
    <message>
        <source>Two verdicts on this run</source>
        <translation>この実行に判定が2つあります</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>自分の判定を残す(&amp;M)</translation>
    </message>
    <message>
        <source>Your verdict goes to the server; theirs stays in the history</source>
        <translation>自分の判定をサーバーへ送ります。相手の判定は履歴に残ります</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>相手の判定を残す(&amp;T)</translation>
    </message>
    <message>
        <source>The server&apos;s verdict holds; yours stays in the history</source>
        <translation>サーバーの判定を採ります。自分の判定は履歴に残ります</translation>
    </message>
    <message>
        <source>&amp;Write new…</source>
        <translation>新しく書く(&amp;W)…</translation>
    </message>
    <message>
        <source>Begin a new comment with both; saving it or a thumb settles it</source>
        <translation>両方を入れて新しいコメントを書きます。保存するか親指を付けると決まります</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Mine · %1</source>
        <translation>自分 · %1</translation>
    </message>
    <message>
        <source>Mine · %1, %2</source>
        <translation>自分 · %1、%2</translation>
    </message>
    <message>
        <source>On the server · seen at %1</source>
        <translation>サーバー上 · %1 に確認</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>サーバー上</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ConnectForm</name>
    <message>
        <source>Send it unencrypted; others could read it</source>
        <translation>暗号化せずに送る(他人に読まれるおそれがあります)</translation>
    </message>
    <message>
        <source>Keep it in the system keyring</source>
        <translation>システムのキーリングに保存する</translation>
    </message>
    <message>
        <source>Keep me signed in: the password too</source>
        <translation>ログインを保つ(パスワードも保存)</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密キー</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>メールアドレスとパスワード</translation>
    </message>
    <message>
        <source>from Settings, API keys, in Lunary</source>
        <translation>Lunary の Settings、API keys から</translation>
    </message>
    <message>
        <source>you@example.org</source>
        <translation>you@example.org</translation>
    </message>
    <message>
        <source>a .pem file, only for a private authority</source>
        <translation>.pem ファイル(独自の認証局の場合のみ)</translation>
    </message>
    <message>
        <source>A sign-in ends after 30 days; with the password in the keyring Tidemark renews it by itself</source>
        <translation>ログインは30日で切れます。パスワードがキーリングにあれば Tidemark が自動で更新します</translation>
    </message>
    <message>
        <source>Private certificate authority…</source>
        <translation>独自の認証局…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose a certificate file</source>
        <translation>証明書ファイルを選択</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>ログイン方法</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Certificate file of a private authority</source>
        <translation>独自の認証局の証明書ファイル</translation>
    </message>
    <message>
        <source>Kept in the system keyring, never in a file.</source>
        <translation>システムのキーリングに保存します。ファイルには保存しません。</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers, so you will be asked at each start. Nothing is kept in a file.</source>
        <translation>このコンピューターには応答するキーリングがないため、起動のたびに尋ねます。ファイルには何も保存しません。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>証明書 (*.pem *.crt *.cer);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>アドレスではありません。</translation>
    </message>
    <message>
        <source>Write it like https://api.lunary.ai or https://lunary.example.org:3333, without a name or password in it.</source>
        <translation>https://api.lunary.ai や https://lunary.example.org:3333 のように、名前やパスワードを含めずに書いてください。</translation>
    </message>
    <message>
        <source>http:// is not encrypted.</source>
        <translation>http:// は暗号化されません。</translation>
    </message>
    <message>
        <source>Use https:// where the server has it, or tick the box to send the key in the open.</source>
        <translation>サーバーが対応していれば https:// を使うか、キーをそのまま送ることにチェックを入れてください。</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>キーがありません。</translation>
    </message>
    <message>
        <source>Copy the project&apos;s private key in Lunary under Settings, API keys, and paste it here.</source>
        <translation>Lunary の Settings、API keys にあるプロジェクトの秘密キーをコピーして、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>The e-mail address is missing.</source>
        <translation>メールアドレスがありません。</translation>
    </message>
    <message>
        <source>It is the one you sign in to Lunary with.</source>
        <translation>Lunary にログインするときのものです。</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>パスワードがありません。</translation>
    </message>
    <message>
        <source>The certificate file cannot be read.</source>
        <translation>証明書ファイルを読めません。</translation>
    </message>
    <message>
        <source>Choose a .pem file, or leave the field empty.</source>
        <translation>.pem ファイルを選ぶか、空のままにしてください。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::CorrectionEditor</name>
    <message>
        <source>&amp;Take the correction away</source>
        <translation>訂正を取り除く(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Begin again with the answer</source>
        <translation>回答からやり直す(&amp;B)</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>訂正を保存</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>回答を訂正</translation>
    </message>
    <message>
        <source>The answer as it should have been</source>
        <translation>あるべき回答</translation>
    </message>
    <message>
        <source>What became different</source>
        <translation>変わったところ</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The answer counts as it is; undo brings the correction back</source>
        <translation>回答はそのまま扱われます。元に戻すと訂正が戻ります</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>What you typed stays here as a draft (Esc)</source>
        <translation>入力した内容は下書きとして残ります (Esc)</translation>
    </message>
    <message>
        <source>What the answer should have been</source>
        <translation>あるべき回答の本文</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Nothing is different yet</source>
        <translation>まだ違いはありません</translation>
    </message>
    <message>
        <source>Different in 1 place</source>
        <translation>1 か所が違います</translation>
    </message>
    <message>
        <source>Different in %1 places</source>
        <translation>%1 か所が違います</translation>
    </message>
</context>
<context>
    <name>tidemark::views::DateDialog</name>
    <message>
        <source>Go to a date</source>
        <translation>日付へ移動</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>tidemark::views::DeskDialog</name>
    <message>
        <source>Keep</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Reasons and goals</source>
        <translation>理由と目標</translation>
    </message>
    <message>
        <source>Reason %1</source>
        <translation>理由 %1</translation>
    </message>
    <message>
        <source>Canned comments</source>
        <translation>定型コメント</translation>
    </message>
    <message>
        <source>One comment on each line. Two letters of it bring it up while you type a comment.</source>
        <translation>1行に1つのコメント。コメント入力中に2文字打つと候補に出ます。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Verdicts a day</source>
        <translation>1日の判定数</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Share of a self-check</source>
        <translation>セルフチェックの割合</translation>
    </message>
    <message>
        <source>&amp;Goal for a day</source>
        <translation>1日の目標(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Self-check shows again</source>
        <translation>セルフチェックで再表示(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Reasons, on the digit keys</source>
        <translation>数字キーの理由</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <translation>「%1」が重複しています</translation>
    </message>
</context>
<context>
    <name>tidemark::views::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Hidden until your verdict is in: model, cost, scores, verdicts of others.</source>
        <translation>判定するまで非表示: モデル、費用、スコア、他の人の判定。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>コピー: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::EmptyState</name>
    <message>
        <source>Nothing left here</source>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>Every run of this queue has been judged.</source>
        <translation>このキューの実行はすべて判定済みです。</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>実行が選ばれていません</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J for the next.</source>
        <translation>一覧から選ぶか、J キーで次へ進んでください。</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>The run is being read.</source>
        <translation>実行を読み込んでいます。</translation>
    </message>
    <message>
        <source>The first runs are on their way</source>
        <translation>最初の実行を取得しています</translation>
    </message>
    <message>
        <source>They appear in the list as they come; you can begin with the first one.</source>
        <translation>届いたものから一覧に表示されます。最初の1件から始められます。</translation>
    </message>
    <message>
        <source>No run matches the filter</source>
        <translation>フィルターに合う実行はありません</translation>
    </message>
    <message>
        <source>Take a condition out of the filter to see more.</source>
        <translation>条件を外すと、さらに表示されます。</translation>
    </message>
    <message>
        <source>This run is no longer on the server</source>
        <translation>この実行はもうサーバーにありません</translation>
    </message>
    <message>
        <source>Somebody deleted it. Verdicts made here are kept in the history.</source>
        <translation>誰かが削除しました。ここでの判定は履歴に残ります。</translation>
    </message>
    <message>
        <source>Not here yet, and the server cannot be reached</source>
        <translation>まだここになく、サーバーに接続できません</translation>
    </message>
    <message>
        <source>The text of this run was not fetched before the connection broke. It comes when the server can be reached again.</source>
        <translation>接続が切れる前に、この実行の本文を取得できませんでした。サーバーに接続できるようになると届きます。</translation>
    </message>
    <message>
        <source>This run could not be read</source>
        <translation>この実行を読めませんでした</translation>
    </message>
    <message>
        <source>Its text on this computer is damaged or missing. Sync to fetch it again.</source>
        <translation>このコンピューターにある本文が壊れているか、ありません。同期すると取得し直します。</translation>
    </message>
    <message>
        <source>The cache is being made anew</source>
        <translation>キャッシュを作り直しています</translation>
    </message>
    <message>
        <source>Runs are fetched again from the server. Your verdicts are safe: they are kept apart.</source>
        <translation>実行をサーバーから取得し直しています。判定は別に保存されているので安全です。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ErrorCard</name>
    <message>
        <source>you are judging this run</source>
        <translation>この実行を判定しています</translation>
    </message>
    <message>
        <source>It left no message.</source>
        <translation>メッセージはありません。</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>スタック</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportChoosePage</name>
    <message>
        <source>Nothing to export.</source>
        <translation>エクスポートするものがありません。</translation>
    </message>
    <message>
        <source>The filter matches no run. Widen it, then export again.</source>
        <translation>フィルターに合う実行がありません。条件を広げて、もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>A file of this name is there already.</source>
        <translation>同じ名前のファイルが既にあります。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>This cannot be counted</source>
        <translation>これは集計できません</translation>
    </message>
    <message>
        <source>An earlier export is in this folder.</source>
        <translation>このフォルダーには以前のエクスポートがあります。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportDialog</name>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Export labelled runs</source>
        <translation>判定済みの実行をエクスポート</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 件の実行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 件の実行</translation>
    </message>
    <message>
        <source>All runs: %1</source>
        <translation>すべての実行: %1</translation>
    </message>
    <message>
        <source>From the filter %1: %2</source>
        <translation>フィルター %1 から: %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Enter)</translation>
    </message>
    <message>
        <source>Go on rating</source>
        <translation>評価を続ける</translation>
    </message>
    <message>
        <source>Open the folder that the files are in</source>
        <translation>ファイルのあるフォルダーを開きます</translation>
    </message>
    <message>
        <source>Hide this; the export goes on and says when it is done</source>
        <translation>隠します。エクスポートは続き、完了すると知らせます</translation>
    </message>
    <message>
        <source>An index and a manifest come beside the rows.</source>
        <translation>行と並んで索引とマニフェストが作られます。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportOptionsForm</name>
    <message>
        <source>This format has no options.</source>
        <translation>この形式にはオプションがありません。</translation>
    </message>
    <message>
        <source>Rows for</source>
        <translation>利用先</translation>
    </message>
    <message>
        <source>Longest row</source>
        <translation>最も長い行</translation>
    </message>
    <message>
        <source>Pairs for each prompt</source>
        <translation>プロンプトごとのペア</translation>
    </message>
    <message>
        <source>Both answers of the same model</source>
        <translation>両方とも同じモデルの回答</translation>
    </message>
    <message>
        <source>A correction means the answer was bad</source>
        <translation>訂正された回答は悪いとみなす</translation>
    </message>
    <message>
        <source>Ignore case and spaces in repeats</source>
        <translation>重複判定で大小文字と空白を無視</translation>
    </message>
    <message>
        <source>Cells safe for spreadsheets</source>
        <translation>表計算で安全なセル</translation>
    </message>
    <message>
        <source>Tool definitions</source>
        <translation>ツール定義</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Split by conversation</source>
        <translation>会話ごとに分割</translation>
    </message>
    <message>
        <source>Folder for the Hugging Face Hub</source>
        <translation>Hugging Face Hub 用フォルダー</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Some trainers want the same rows a little different</source>
        <translation>同じ行でも利用先によって少し形が違います</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>長さ制限なし</translation>
    </message>
    <message>
        <source>about </source>
        <translation>約 </translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source>Longer rows are left out, not cut; a token is taken for four characters</source>
        <translation>長い行は切らずに除外します。1 トークンは 4 文字として数えます</translation>
    </message>
    <message>
        <source>each answer once</source>
        <translation>各回答を一度だけ</translation>
    </message>
    <message>
        <source>all, up to </source>
        <translation>すべて、最大 </translation>
    </message>
    <message>
        <source>Corrections come first, then good and bad answers to the same prompt</source>
        <translation>まず訂正、次に同じプロンプトへの良い回答と悪い回答</translation>
    </message>
    <message>
        <source>Otherwise a pair may teach which model wrote it</source>
        <translation>そうしないと、どのモデルが書いたかを学習しかねません</translation>
    </message>
    <message>
        <source>For answers that were corrected and have no thumb</source>
        <translation>訂正があり親指の評価がない回答について</translation>
    </message>
    <message>
        <source>Rows that are equal to the letter are always written once</source>
        <translation>完全に同じ行は常に一度だけ書き出されます</translation>
    </message>
    <message>
        <source>A cell that a spreadsheet would run as a formula gets a leading &apos;</source>
        <translation>表計算ソフトが数式として実行するセルには先頭に &apos; を付けます</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>JSON ファイル</translation>
    </message>
    <message>
        <source>Choose the file with the true declarations of the tools</source>
        <translation>ツールの正しい定義のファイルを選びます</translation>
    </message>
    <message>
        <source>Into train, validation and test; a conversation is never on two sides</source>
        <translation>学習・検証・テストに分けます。1 つの会話が両側に入ることはありません</translation>
    </message>
    <message>
        <source>With a card that says what is in it</source>
        <translation>内容を説明するカードつき</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Private data</source>
        <translation>個人データ</translation>
    </message>
    <message>
        <source>There is no file with tool definitions of that name.</source>
        <translation>その名前のツール定義ファイルはありません。</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportPreviewPane</name>
    <message>
        <source>What is replaced</source>
        <translation>置き換わるもの</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Runs looked at</source>
        <translation>確認した実行</translation>
    </message>
    <message>
        <source>Take runs back that were left out by hand</source>
        <translation>手動で除外した実行を元に戻す</translation>
    </message>
    <message>
        <source>%1 of %2 runs looked at</source>
        <translation>%2 件中 %1 件の実行を確認</translation>
    </message>
    <message>
        <source>Looking for the runs…</source>
        <translation>実行を探しています…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計中…</translation>
    </message>
    <message>
        <source>No run is left out.</source>
        <translation>除外される実行はありません。</translation>
    </message>
    <message>
        <source>1 run is left out</source>
        <translation>1 件の実行が除外されます</translation>
    </message>
    <message>
        <source>%1 runs are left out</source>
        <translation>%1 件の実行が除外されます</translation>
    </message>
    <message>
        <source>Take the run back that was left out by hand</source>
        <translation>手動で除外した 1 件の実行を元に戻す</translation>
    </message>
    <message>
        <source>Take back what was left out by hand</source>
        <translation>手動で除外したものを元に戻す</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Answers left out of runs that are used: %1</source>
        <translation>使われる実行のうち除外された回答: %1</translation>
    </message>
    <message>
        <source>No private data was found.</source>
        <translation>個人データは見つかりませんでした。</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>置き換え: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportProgressPage</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Looking for the runs…</source>
        <translation>実行を探しています…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Rating can go on meanwhile. Verdicts made now may or may not be in this export.</source>
        <translation>その間も評価を続けられます。今の判定はこのエクスポートに入らないことがあります。</translation>
    </message>
    <message>
        <source>%1 of %2 runs looked at</source>
        <translation>%2 件中 %1 件の実行を確認</translation>
    </message>
    <message>
        <source>Writing rows: %1 of %2</source>
        <translation>行を書き込み中: %2 行中 %1 行</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ExportResultPage</name>
    <message>
        <source>No run was left out.</source>
        <translation>除いた実行はありません。</translation>
    </message>
    <message>
        <source>rows written</source>
        <translation>行を書き出し</translation>
    </message>
    <message>
        <source>runs left out, all with a reason</source>
        <translation>件の実行を除外(すべて理由つき)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>書き出したファイル</translation>
    </message>
    <message>
        <source>Answers left out of runs that are used: %1</source>
        <translation>使われる実行のうち除外された回答: %1</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>置き換え: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FacetMenu</name>
    <message>
        <source>%1 of all runs</source>
        <translation>すべての実行のうち %1 件</translation>
    </message>
    <message>
        <source>%1 of all runs; those that match the rest of the filter are being counted</source>
        <translation>すべての実行のうち %1 件。フィルターの残りの条件に合うものを数えています</translation>
    </message>
    <message>
        <source>%1 that match the rest of the filter</source>
        <translation>フィルターの残りの条件に合うもの: %1 件</translation>
    </message>
    <message>
        <source>%1 of all runs; to count those that match the rest of the filter takes too long</source>
        <translation>すべての実行のうち %1 件。フィルターの残りの条件に合うものを数えるには時間がかかりすぎます</translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation>まだ選択肢がありません</translation>
    </message>
    <message>
        <source>%1 more: type them in the field</source>
        <translation>ほか %1 件: 欄に入力してください</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Runs that match</source>
        <translation>合致する実行</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 件の実行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 件の実行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>必要なもの: %1</translation>
    </message>
    <message>
        <source>At “%1”: expected %2</source>
        <translation>「%1」の位置: %2 が必要です</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterChip</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 以外</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterCompleter</name>
    <message>
        <source>Ways to go on</source>
        <translation>入力の候補</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Search and filter</source>
        <translation>検索とフィルター</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを消す</translation>
    </message>
    <message>
        <source>Add a condition (Alt+Down)</source>
        <translation>条件を追加 (Alt+↓)</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Search, or add a filter: thumb:down, tag:refund …</source>
        <translation>検索、またはフィルターを追加: thumb:down、tag:refund …</translation>
    </message>
    <message>
        <source>add a filter…</source>
        <translation>フィルターを追加…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FilterMenu</name>
    <message>
        <source>Add a condition</source>
        <translation>条件を追加</translation>
    </message>
    <message>
        <source>Thumb</source>
        <translation>親指</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>含むもの</translation>
    </message>
    <message>
        <source>A comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>A tool call</source>
        <translation>ツール呼び出し</translation>
    </message>
    <message>
        <source>An error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>A user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Any feedback</source>
        <translation>何らかのフィードバック</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>In the inbox</source>
        <translation>受信箱にある</translation>
    </message>
    <message>
        <source>Unrated</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>評価済み</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ済み</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>フラグ付き</translation>
    </message>
    <message>
        <source>Not yet on server</source>
        <translation>サーバー未送信</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>競合中</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>サーバーが拒否</translation>
    </message>
    <message>
        <source>Gone on the server</source>
        <translation>サーバーで削除済み</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去7日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去30日間</translation>
    </message>
    <message>
        <source>Since a day…</source>
        <translation>指定日以降…</translation>
    </message>
    <message>
        <source>Before a day…</source>
        <translation>指定日より前…</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Dearer than…</source>
        <translation>費用がこれより多い…</translation>
    </message>
    <message>
        <source>More tokens than…</source>
        <translation>トークンがこれより多い…</translation>
    </message>
    <message>
        <source>Slower than…</source>
        <translation>これより遅い…</translation>
    </message>
    <message>
        <source>Faster than…</source>
        <translation>これより速い…</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>A correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>A score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>A note of your own</source>
        <translation>自分のメモ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Longer answer than…</source>
        <translation>次より長い回答…</translation>
    </message>
    <message>
        <source>A key of the metadata…</source>
        <translation>メタデータのキー…</translation>
    </message>
    <message>
        <source>A key of the feedback…</source>
        <translation>フィードバックのキー…</translation>
    </message>
    <message>
        <source>A score…</source>
        <translation>スコア…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FirstRunDialog</name>
    <message>
        <source>A Lunary server</source>
        <translation>Lunary サーバー</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>Sample conversations on this computer, to try everything safely.</source>
        <translation>このコンピューター上の見本の会話で、何でも安全に試せます。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Where are the runs?</source>
        <translation>実行はどこにありますか</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Tidemark works on a copy on this computer and sends your verdicts back.</source>
        <translation>Tidemark はこのコンピューター上のコピーで作業し、判定を送り返します。</translation>
    </message>
    <message>
        <source>Connect (Enter)</source>
        <translation>接続 (Enter)</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>A runs.jsonl of Tidemark or a JSONL export of Lunary, to be judged offline.</source>
        <translation>Tidemark の runs.jsonl か Lunary の JSONL エクスポート。オフラインで判定します。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Open a file (Enter)</source>
        <translation>ファイルを開く (Enter)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::FormatList</name>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
</context>
<context>
    <name>tidemark::views::GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <source>Edit the guidelines</source>
        <translation>ガイドラインを編集</translation>
    </message>
    <message>
        <source>Take the guidelines from a Markdown file…</source>
        <translation>Markdown ファイルからガイドラインを読み込む…</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation>以前の版</translation>
    </message>
    <message>
        <source>Close the guidelines</source>
        <translation>ガイドラインを閉じる</translation>
    </message>
    <message>
        <source>No guidelines yet</source>
        <translation>ガイドラインはまだありません</translation>
    </message>
    <message>
        <source>What counts as good here? Write it down once, so that everybody judges by the same.</source>
        <translation>ここでは何が良い回答ですか? 一度書いておけば、全員が同じ基準で判定できます。</translation>
    </message>
    <message>
        <source>Write guidelines</source>
        <translation>ガイドラインを書く</translation>
    </message>
    <message>
        <source>Guidelines in Markdown</source>
        <translation>Markdown のガイドライン</translation>
    </message>
    <message>
        <source># When is an answer good?</source>
        <translation># どんな回答が良いか</translation>
    </message>
    <message>
        <source>Save guidelines</source>
        <translation>ガイドラインを保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>%1 版</translation>
    </message>
    <message>
        <source>of %1, replaced</source>
        <translation>%1 版(差し替え済み)</translation>
    </message>
    <message>
        <source>Version %1, saved by %2</source>
        <translation>版 %1、保存者 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::HitBar</name>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>前の検索結果 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>次の検索結果 (F3)</translation>
    </message>
    <message>
        <source>“%1” does not stand in what is shown</source>
        <translation>「%1」は表示中の内容にありません</translation>
    </message>
    <message>
        <source>Hits for “%1”: %2</source>
        <translation>「%1」の検索結果: %2</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3</source>
        <translation>「%1」: %2 / %3</translation>
    </message>
</context>
<context>
    <name>tidemark::views::HubForm</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Support answers, rated</source>
        <translation>評価済みサポート回答</translation>
    </message>
    <message>
        <source>Licence name</source>
        <translation>ライセンス名</translation>
    </message>
    <message>
        <source>internal use only</source>
        <translation>社内限定</translation>
    </message>
    <message>
        <source>Licence link</source>
        <translation>ライセンスのリンク</translation>
    </message>
    <message>
        <source>address or file</source>
        <translation>アドレスまたはファイル</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>en, or empty</source>
        <translation>ja または空</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>選んでください</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ImportDialog</name>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>実行を表示</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Open a file for review</source>
        <translation>確認するファイルを開く</translation>
    </message>
    <message>
        <source>Progress through the file</source>
        <translation>ファイルの進み具合</translation>
    </message>
    <message>
        <source>Lines that were left out</source>
        <translation>除かれた行</translation>
    </message>
    <message>
        <source>%1 (Esc)</source>
        <translation>%1 (Esc)</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Enter)</translation>
    </message>
    <message>
        <source>The file is only read, and nothing is sent anywhere.</source>
        <translation>ファイルは読み込むだけで、どこにも送られません。</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 / %2 を読み込み済み</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 を読み込み済み</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… ほか %1 件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::JudgementRow</name>
    <message>
        <source>Correct</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Reasons, stars, correction</source>
        <translation>理由、星、訂正</translation>
    </message>
    <message>
        <source>Write what the answer should have been</source>
        <translation>あるべき回答を書く</translation>
    </message>
    <message>
        <source>Rate identical answers once for all; one undo takes all of it back</source>
        <translation>同じ回答をまとめて評価します。一度の取り消しですべて戻ります</translation>
    </message>
    <message>
        <source>A note for yourself; it stays on this computer</source>
        <translation>自分用のメモ。このコンピューターにだけ残ります</translation>
    </message>
    <message>
        <source>Note for yourself</source>
        <translation>自分用のメモ</translation>
    </message>
    <message>
        <source>Only on this computer. Enter keeps it, Esc leaves it as it was</source>
        <translation>このコンピューターだけ。Enter で保存、Esc で元のまま</translation>
    </message>
    <message>
        <source>Same verdict for 1 other run with this prompt and this answer</source>
        <translation>プロンプトも回答も同じ他の 1 件に同じ判定をする</translation>
    </message>
    <message>
        <source>Same verdict for %1 other runs with this prompt and this answer</source>
        <translation>プロンプトも回答も同じ他の %1 件に同じ判定をする</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::KeyCatcher</name>
    <message>
        <source>Press a key</source>
        <translation>キーを押してください</translation>
    </message>
    <message>
        <source>The next key press is taken. Backspace takes the key away, Tab leaves.</source>
        <translation>次に押したキーを取り込みます。Backspace でキーを外し、Tab で移動します。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::KeyDialog</name>
    <message>
        <source>Change keys</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>操作またはキーを探す</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とそのキー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>First key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Other key</source>
        <translation>別のキー</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Back to its own keys</source>
        <translation>元のキーに戻す</translation>
    </message>
    <message>
        <source>“%1” had %2 and has it no more.</source>
        <translation>「%1」のキーだった %2 を外しました。</translation>
    </message>
    <message>
        <source>Back as it was</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>All back as they were made</source>
        <translation>すべて初期値に戻す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save keys</source>
        <translation>キーを保存</translation>
    </message>
    <message>
        <source>%1 stays what it is</source>
        <translation>%1 は変えられません</translation>
    </message>
    <message>
        <source>Lists, fields and buttons need it.</source>
        <translation>一覧、入力欄、ボタンで使うキーです。</translation>
    </message>
    <message>
        <source>%1 is taken</source>
        <translation>%1 は使われています</translation>
    </message>
    <message>
        <source>It is a key of “%1”.</source>
        <translation>「%1」のキーです。</translation>
    </message>
    <message>
        <source>Key of “%1”</source>
        <translation>「%1」のキー</translation>
    </message>
    <message>
        <source>Other key of “%1”</source>
        <translation>「%1」の別のキー</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更済み</translation>
    </message>
</context>
<context>
    <name>tidemark::views::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>Single letters act while no text is being typed.</source>
        <translation>文字キーは、文字を入力していない間だけ働きます。</translation>
    </message>
    <message>
        <source>Next and previous, in the list</source>
        <translation>一覧で次へ、前へ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Makes a chip of a condition</source>
        <translation>条件をチップにする</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>At the start: takes the last chip</source>
        <translation>先頭で: 最後のチップを外す</translation>
    </message>
    <message>
        <source>To the chips; Enter changes one</source>
        <translation>チップへ移動。Enter で変更</translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Opens the menu of conditions</source>
        <translation>条件のメニューを開く</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Edit and view</source>
        <translation>編集と表示</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>In the filter field</source>
        <translation>フィルター欄で</translation>
    </message>
    <message>
        <source>File, sync, help</source>
        <translation>ファイル、同期、ヘルプ</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>キーを変更…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ListHeader</name>
    <message>
        <source>Order of the list</source>
        <translation>一覧の並び順</translation>
    </message>
    <message>
        <source>What each row tells</source>
        <translation>各行に表示するもの</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>一覧での位置</translation>
    </message>
    <message>
        <source>Read the list again with what has arrived</source>
        <translation>届いたものを含めて一覧を読み直す</translation>
    </message>
    <message>
        <source>Show in each row</source>
        <translation>各行に表示</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>遅い順</translation>
    </message>
    <message>
        <source>Fastest first</source>
        <translation>速い順</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>費用の高い順</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>費用の安い順</translation>
    </message>
    <message>
        <source>Most tokens first</source>
        <translation>トークンの多い順</translation>
    </message>
    <message>
        <source>Fewest tokens first</source>
        <translation>トークンの少ない順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>実行なし</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 件の実行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 件の実行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>1 new run · Show</source>
        <translation>新しい実行 1 件 · 表示</translation>
    </message>
    <message>
        <source>%1 new runs · Show</source>
        <translation>新しい実行 %1 件 · 表示</translation>
    </message>
    <message>
        <source>Shuffled anew</source>
        <translation>新たにシャッフル</translation>
    </message>
    <message>
        <source>So that neighbours do not tell how to judge</source>
        <translation>並びから判定を推測できないように</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>シャッフル順</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 件選択</translation>
    </message>
    <message>
        <source>Conversations together</source>
        <translation>会話ごとにまとめる</translation>
    </message>
    <message>
        <source>Best hits first</source>
        <translation>関連度の高い順</translation>
    </message>
    <message>
        <source>%1: back to the filter (Esc)</source>
        <translation>%1: フィルターに戻る (Esc)</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>2行</translation>
    </message>
    <message>
        <source>Three lines</source>
        <translation>3行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Longest answers first</source>
        <translation>長い回答から</translation>
    </message>
    <message>
        <source>Shortest answers first</source>
        <translation>短い回答から</translation>
    </message>
    <message>
        <source>Thumbs down first</source>
        <translation>低評価から</translation>
    </message>
    <message>
        <source>Thumbs up first</source>
        <translation>高評価から</translation>
    </message>
    <message>
        <source>Failed last</source>
        <translation>失敗を最後に</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>失敗から</translation>
    </message>
    <message>
        <source>Commented first</source>
        <translation>コメント付きから</translation>
    </message>
    <message>
        <source>Commented last</source>
        <translation>コメント付きを最後に</translation>
    </message>
    <message>
        <source>With reasons first</source>
        <translation>理由付きから</translation>
    </message>
    <message>
        <source>With reasons last</source>
        <translation>理由付きを最後に</translation>
    </message>
    <message>
        <source>Corrected first</source>
        <translation>訂正済みから</translation>
    </message>
    <message>
        <source>Corrected last</source>
        <translation>訂正済みを最後に</translation>
    </message>
    <message>
        <source>Flagged first</source>
        <translation>フラグ付きから</translation>
    </message>
    <message>
        <source>Flagged last</source>
        <translation>フラグ付きを最後に</translation>
    </message>
    <message>
        <source>Conflicts and waiting first</source>
        <translation>競合と送信待ちから</translation>
    </message>
    <message>
        <source>Confirmed first</source>
        <translation>確認済みから</translation>
    </message>
    <message>
        <source>%1, Z to A</source>
        <translation>%1、降順</translation>
    </message>
    <message>
        <source>%1, A to Z</source>
        <translation>%1、昇順</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>読み込み中…</translation>
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
        <translation>実行</translation>
    </message>
    <message>
        <source>%1 or %2 leaves the focus mode.</source>
        <translation>%1 または %2 で集中モードを終えます。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MediaView</name>
    <message>
        <source>Sound from %1, not loaded</source>
        <translation>%1 の音声(読み込みません)</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>File %1, not shown here</source>
        <translation>ファイル %1(ここでは表示しません)</translation>
    </message>
    <message>
        <source>Picture without an address</source>
        <translation>アドレスのない画像</translation>
    </message>
    <message>
        <source>Picture from %1, not loaded</source>
        <translation>%1 の画像(読み込みません)</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>画像…</translation>
    </message>
    <message>
        <source>Picture not shown: %1</source>
        <translation>画像を表示できません: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Sound without content</source>
        <translation>内容のない音声</translation>
    </message>
    <message>
        <source>Load once</source>
        <translation>一度だけ読み込む</translation>
    </message>
    <message>
        <source>Picture from %1, loading…</source>
        <translation>%1 の画像を読み込み中…</translation>
    </message>
    <message>
        <source>Picture from %1 not loaded: %2</source>
        <translation>%1 の画像を読み込めません: %2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MessageCard</name>
    <message>
        <source>%1 (empty)</source>
        <translation>%1 (空)</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 拒否</translation>
    </message>
</context>
<context>
    <name>tidemark::views::MoreKeysDialog</name>
    <message>
        <source>Keep</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>More keys of the feedback</source>
        <translation>フィードバックのその他のキー</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Other programs read these. Numbers, true, false and lists are written as JSON; an empty value takes the key away.</source>
        <translation>他のプログラムが読み取ります。数値、true、false、リストは JSON で書きます。値を空にするとキーが消えます。</translation>
    </message>
    <message>
        <source>“%1” has its place in the window</source>
        <translation>「%1」はウィンドウに専用の場所があります</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <translation>「%1」が重複しています</translation>
    </message>
</context>
<context>
    <name>tidemark::views::PaletteModel</name>
    <message>
        <source>Go to the run %1</source>
        <translation>実行 %1 に移動</translation>
    </message>
</context>
<context>
    <name>tidemark::views::PhraseCompleter</name>
    <message>
        <source>Canned comments</source>
        <translation>定型コメント</translation>
    </message>
</context>
<context>
    <name>tidemark::views::PresetBox</name>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Options that were kept under a name</source>
        <translation>名前を付けて保存したオプション</translation>
    </message>
    <message>
        <source>Keep these options under a name</source>
        <translation>このオプションに名前を付けて保存します</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>このプリセットを削除します</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>プリセットの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>no preset</source>
        <translation>プリセットなし</translation>
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
        <translation>次から表示しない(&amp;D)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>1 verdict is not on the server yet</source>
        <translation>1 件の判定がまだサーバーにありません</translation>
    </message>
    <message>
        <source>%1 verdicts are not on the server yet</source>
        <translation>%1 件の判定がまだサーバーにありません</translation>
    </message>
    <message>
        <source>It is safe on this computer and is sent when Tidemark runs again.</source>
        <translation>このコンピューターに安全に保存され、次に Tidemark を起動すると送られます。</translation>
    </message>
    <message>
        <source>They are safe on this computer and are sent when Tidemark runs again.</source>
        <translation>このコンピューターに安全に保存され、次に Tidemark を起動すると送られます。</translation>
    </message>
    <message>
        <source>Quit (Enter)</source>
        <translation>終了 (Enter)</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stay (Esc)</source>
        <translation>続ける (Esc)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReaderHeader</name>
    <message>
        <source>no longer on the server</source>
        <translation>サーバーにもうありません</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Parameters, metadata, tokens, user and ids (I)</source>
        <translation>パラメーター、メタデータ、トークン、ユーザー、ID (I)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReaderView</name>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReadingWindow</name>
    <message>
        <source>Conversation — Tidemark</source>
        <translation>会話 — Tidemark</translation>
    </message>
    <message>
        <source>Conversation in its own window</source>
        <translation>会話を別ウィンドウに</translation>
    </message>
    <message>
        <source>The conversation stands in its own window</source>
        <translation>会話は別のウィンドウにあります</translation>
    </message>
    <message>
        <source>It follows the list, and every key works there too.</source>
        <translation>一覧に合わせて変わり、どのキーもそこで使えます。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ReasonList</name>
    <message>
        <source>Runs left out, by reason</source>
        <translation>理由ごとの除外された実行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show these runs</source>
        <translation>これらの実行を表示</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RecentMenu</name>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近のプロジェクト(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (file)</source>
        <translation>%1 (ファイル)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RedactionForm</name>
    <message>
        <source>Own patterns, one a line</source>
        <translation>独自のパターン (1 行に 1 つ)</translation>
    </message>
    <message>
        <source>Regular expressions; what they find is replaced</source>
        <translation>正規表現。一致した部分が置き換わります</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation>「%1」は正規表現ではありません: %2</translation>
    </message>
    <message>
        <source>“%1” also finds nothing at all; it must find at least one character.</source>
        <translation>「%1」は空の文字列にも一致します。少なくとも 1 文字に一致する必要があります。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RefusalPanel</name>
    <message>
        <source>Try &amp;again</source>
        <translation>もう一度試す(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>残す(&amp;K)</translation>
    </message>
    <message>
        <source>Send this verdict again as it is</source>
        <translation>この判定をそのままもう一度送る</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Show the server&apos;s verdict again; yours stays in the history</source>
        <translation>サーバーの判定を再び表示します。自分の判定は履歴に残ります</translation>
    </message>
    <message>
        <source>The verdict stays here, unsent</source>
        <translation>判定は送らずここに残ります</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Drop this verdict? It stays in the history, and undo brings it back.</source>
        <translation>この判定を捨てますか。履歴には残り、元に戻すこともできます。</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>捨てる(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Drop…</source>
        <translation>捨てる(&amp;D)…</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>捨てる</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RowBlock</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Go to this one (Enter)</source>
        <translation>これに移動 (Enter)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RowPager</name>
    <message>
        <source>Leave this run out</source>
        <translation>この実行を除外</translation>
    </message>
    <message>
        <source>Row as it is written</source>
        <translation>書き出される行</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>前の行</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>次の行</translation>
    </message>
    <message>
        <source>The run this row comes from is left out of the export</source>
        <translation>この行の元の実行をエクスポートから除外します</translation>
    </message>
    <message>
        <source>Row %1 of the first %2</source>
        <translation>最初の %2 行のうち %1 行目</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunColumns</name>
    <message>
        <source>Thumb</source>
        <translation>親指</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Model or name</source>
        <translation>モデルまたは名前</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Flag, later, note</source>
        <translation>フラグ・後回し・メモ</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>サーバー上</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>実行は失敗しました。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunDelegate</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day in the run list, as a date format</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>実行は失敗しました。</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunFacts</name>
    <message>
        <source>Model or name</source>
        <translation>モデルまたは名前</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunListView</name>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>No runs here.</source>
        <translation>ここに実行はありません。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::RunMarks</name>
    <message>
        <source>kept here</source>
        <translation>ここに保存</translation>
    </message>
    <message>
        <source>confirmed on server</source>
        <translation>サーバーで確認済み</translation>
    </message>
    <message>
        <source>saved here, on its way to the server</source>
        <translation>ここに保存済み、サーバーへ送信待ち</translation>
    </message>
    <message>
        <source>saved here, being sent</source>
        <translation>ここに保存済み、送信中</translation>
    </message>
    <message>
        <source>conflict: somebody else judged it differently</source>
        <translation>競合: 別の人が違う判定をしました</translation>
    </message>
    <message>
        <source>refused by the server</source>
        <translation>サーバーが拒否しました</translation>
    </message>
    <message>
        <source>no longer on the server</source>
        <translation>サーバーにもうありません</translation>
    </message>
    <message>
        <source>saved here, waits for a sign-in or for the right to rate</source>
        <translation>ここに保存済み、ログインまたは評価の権限を待っています</translation>
    </message>
    <message>
        <source>thumb up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>thumb down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>no thumb</source>
        <translation>親指なし</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>コメント付き</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ済み</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>フラグ付き</translation>
    </message>
    <message>
        <source>put off until later</source>
        <translation>後回し</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>自分のメモあり</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SavedFilterList</name>
    <message>
        <source>Saved filters</source>
        <translation>保存したフィルター</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>フィルターの名前を変更</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Import views from Lunary…</source>
        <translation>Lunary のビューを取り込む…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ScopeDialog</name>
    <message>
        <source>Since</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>all tags</source>
        <translation>すべてのタグ</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>all users</source>
        <translation>すべてのユーザー</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>これだけ置く</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Which runs are kept here</source>
        <translation>ここに置く実行</translation>
    </message>
    <message>
        <source>Several are separated by commas</source>
        <translation>複数はコンマで区切ります</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Leave out what was created before a day</source>
        <translation>指定日より前に作られたものを除く</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>フィードバック</translation>
    </message>
    <message>
        <source>any or none</source>
        <translation>あってもなくても</translation>
    </message>
    <message>
        <source>with a thumb</source>
        <translation>親指あり</translation>
    </message>
    <message>
        <source>thumb up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>thumb down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>1 in </source>
        <translation>1 / </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>標本</translation>
    </message>
    <message>
        <source>A sample: conversations are in it or out of it as a whole</source>
        <translation>標本: 会話は丸ごと含めるか丸ごと除きます</translation>
    </message>
    <message>
        <source>Leave nothing out</source>
        <translation>何も除かない</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>変更しない (Esc)</translation>
    </message>
    <message>
        <source>Use this scope from now on (Enter)</source>
        <translation>今からこの範囲を使う (Enter)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>ユーザー(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Feedback</source>
        <translation>フィードバック(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Sample</source>
        <translation>標本(&amp;S)</translation>
    </message>
    <message>
        <source>1 run of the server is left out.</source>
        <translation>サーバーの実行 1 件を除いています。</translation>
    </message>
    <message>
        <source>%1 runs of the server are left out.</source>
        <translation>サーバーの %1 件の実行を除いています。</translation>
    </message>
    <message>
        <source>Nothing is known to be left out.</source>
        <translation>除いているものは見つかっていません。</translation>
    </message>
    <message>
        <source>Now every run of the server is kept here.</source>
        <translation>今はサーバーのすべての実行をここに置いています。</translation>
    </message>
    <message>
        <source>Now: %1. %2</source>
        <translation>現在: %1。%2</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ScopeWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 または %2</translation>
    </message>
    <message>
        <source>%1 or %2 others</source>
        <translation>%1 またはほか %2 件</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 以降</translation>
    </message>
    <message>
        <source>model %1</source>
        <translation>モデル %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>タグ %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>ユーザー %1</translation>
    </message>
    <message>
        <source>with a thumb</source>
        <translation>親指あり</translation>
    </message>
    <message>
        <source>thumb up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>thumb down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>1 in %1</source>
        <translation>%1 件に1件</translation>
    </message>
    <message>
        <source>%1: %2 left out</source>
        <translation>%1: %2 件を除外</translation>
    </message>
    <message>
        <source>This is what is kept now.</source>
        <translation>今ここに置いているのはこれです。</translation>
    </message>
    <message>
        <source>Runs outside of it leave the lists with the next sync. Whatever you judged, skipped, flagged or began to write stays.</source>
        <translation>範囲の外の実行は、次の同期で一覧から外れます。判定、スキップ、フラグ、書きかけのあるものは残ります。</translation>
    </message>
    <message>
        <source>What was left out so far is fetched, in the background; you can go on meanwhile.</source>
        <translation>これまで除いていたものは裏で取得します。作業は続けられます。</translation>
    </message>
    <message>
        <source>Conversations do not tell their model, so only single calls come.</source>
        <translation>会話にはモデルが書かれていないため、単独の呼び出しだけが届きます。</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>直近 1 日</translation>
    </message>
    <message>
        <source>last %1 days</source>
        <translation>直近 %1 日</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SelfCheckDialog</name>
    <message>
        <source>Up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>セルフチェック</translation>
    </message>
    <message>
        <source>%1 of %2, your first verdict is hidden</source>
        <translation>%1 / %2、最初の判定は隠しています</translation>
    </message>
    <message>
        <source>Nothing was judged again</source>
        <translation>再判定はありませんでした</translation>
    </message>
    <message>
        <source>Your verdicts are as they were.</source>
        <translation>判定はそのままです。</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>%1 of %2 the same as before</source>
        <translation>%2 件中 %1 件が前と同じ</translation>
    </message>
    <message>
        <source>That is %1. Over all your self-checks: %2 of %3 verdicts. Your verdicts are as they were.</source>
        <translation>%1 です。これまでのセルフチェック全体では %3 件中 %2 件。判定はそのままです。</translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>確認するものはまだありません</translation>
    </message>
    <message>
        <source>A self-check shows verdicts of yours that are older than a day.</source>
        <translation>セルフチェックは1日以上前の自分の判定を表示します。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Sidebar</name>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Speaker</name>
    <message>
        <source>Show earlier messages (%1)</source>
        <translation>前のメッセージを表示 (%1)</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ツール</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SplitFields</name>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Share of the conversations for training</source>
        <translation>学習に使う会話の割合</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Share of the conversations to watch the training with</source>
        <translation>学習の様子を確認するための会話の割合</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Share of the conversations that the training never sees</source>
        <translation>学習では決して使わない会話の割合</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same seed puts the same conversations on the same side, however many are rated later</source>
        <translation>同じシードなら、後で評価が増えても同じ会話は同じ側に入ります</translation>
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
        <translation>星。同じ数をもう一度押すと消えます</translation>
    </message>
    <message>
        <source>Stars: none</source>
        <translation>星: なし</translation>
    </message>
    <message>
        <source>Stars: %1 of 5</source>
        <translation>星: 5つ中 %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StatsChart</name>
    <message>
        <source>Up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 件の実行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 件の実行</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>高評価 %1、低評価 %2</translation>
    </message>
    <message>
        <source>%1 % of the judged are down</source>
        <translation>判定済みの %1 % が低評価</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StatsWindow</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>集計中</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>Runs a day</source>
        <translation>一日の実行数</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>すべての実行</translation>
    </message>
    <message>
        <source>No run matches.</source>
        <translation>一致する実行はありません。</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 件の実行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 件の実行</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>高評価 %1、低評価 %2</translation>
    </message>
    <message>
        <source>none judged yet</source>
        <translation>まだ判定なし</translation>
    </message>
    <message>
        <source>%1 % of the judged are down</source>
        <translation>判定済みの %1 % が低評価</translation>
    </message>
    <message>
        <source>Runs a week</source>
        <translation>一週間の実行数</translation>
    </message>
    <message>
        <source>%1: %2 verdicts, %3 s each</source>
        <translation>%1: %2 件の判定、一件 %3 秒</translation>
    </message>
    <message>
        <source>Judged here in the last 30 days</source>
        <translation>過去 30 日間のここでの判定</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StorageDialog</name>
    <message>
        <source>Measuring…</source>
        <translation>測っています…</translation>
    </message>
    <message>
        <source>Keep &amp;all runs</source>
        <translation>すべての実行を残す(&amp;A)</translation>
    </message>
    <message>
        <source>Keep the &amp;runs of the last</source>
        <translation>残す実行の期間: 直近(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>圧縮(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Trim</source>
        <translation>整理(&amp;T)</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>保存容量</translation>
    </message>
    <message>
        <source>How much room the runs take here</source>
        <translation>ここで実行が使っている容量</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 日</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日数</translation>
    </message>
    <message>
        <source>Whole days, counted by the time a run was made</source>
        <translation>実行が作られた時刻から数えた日数</translation>
    </message>
    <message>
        <source>Nothing leaves by its age</source>
        <translation>古さを理由に外れるものはありません</translation>
    </message>
    <message>
        <source>Older runs leave this computer unless somebody judged them</source>
        <translation>判定のない古い実行はこのコンピューターから外れます</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Keep a&amp;ll</source>
        <translation>すべて残す(&amp;L)</translation>
    </message>
    <message>
        <source>Older runs leave now, and again after each sync</source>
        <translation>古い実行がいま外れ、以後は同期のたびに外れます</translation>
    </message>
    <message>
        <source>What left comes back with the next sync</source>
        <translation>外れたものは次の同期で戻ります</translation>
    </message>
    <message>
        <source>Sort the index and give room that holds no run back to the disk</source>
        <translation>索引を整え、実行のない領域をディスクに返します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Leave the rest for another time (Esc)</source>
        <translation>残りは次の機会に (Esc)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::StorageWords</name>
    <message>
        <source>No run is kept on this computer; their file takes %1.</source>
        <translation>このコンピューターに実行はありません。ファイルは %1 です。</translation>
    </message>
    <message>
        <source>1 run takes %1 on this computer.</source>
        <translation>1 件の実行がこのコンピューターで %1 を使っています。</translation>
    </message>
    <message>
        <source>%1 runs take %2 on this computer.</source>
        <translation>%1 件の実行がこのコンピューターで %2 を使っています。</translation>
    </message>
    <message>
        <source>All of it is in use.</source>
        <translation>すべて使われています。</translation>
    </message>
    <message>
        <source>%1 of it could be given back.</source>
        <translation>そのうち %1 を返せます。</translation>
    </message>
    <message>
        <source>Verdicts and their history take %1 of their own and always stay.</source>
        <translation>判定とその履歴は別に %1 を使い、常に残ります。</translation>
    </message>
    <message>
        <source>That is about %1 a run.</source>
        <translation>1 件あたり約 %1 です。</translation>
    </message>
    <message>
        <source>Nothing leaves by its age.</source>
        <translation>古さを理由に外れるものはありません。</translation>
    </message>
    <message>
        <source>Nothing will leave by its age any more. What left comes back with the next sync.</source>
        <translation>古さを理由に外れるものはなくなります。外れたものは次の同期で戻ります。</translation>
    </message>
    <message>
        <source>Counting what would leave…</source>
        <translation>外れる数を数えています…</translation>
    </message>
    <message>
        <source>Nothing is old enough to leave now; later that is looked at after each sync.</source>
        <translation>いま外れるほど古いものはありません。以後は同期のたびに確かめます。</translation>
    </message>
    <message>
        <source>Up to 1 run leaves this computer now, and after each sync what has become too old.</source>
        <translation>いま最大 1 件の実行がこのコンピューターから外れ、以後は同期のたびに古くなったものが外れます。</translation>
    </message>
    <message>
        <source>Up to %1 runs leave this computer now, about %2, and after each sync what has become too old.</source>
        <translation>いま最大 %1 件の実行(約 %2)がこのコンピューターから外れ、以後は同期のたびに古くなったものが外れます。</translation>
    </message>
    <message>
        <source>Runs with feedback stay, and so does all that you judged, marked or began to write, with the conversations around it. On the server nothing changes.</source>
        <translation>フィードバックのある実行は残ります。判定、印、書きかけのあるものと、その会話も残ります。サーバーでは何も変わりません。</translation>
    </message>
    <message>
        <source>%1 of up to %2 runs have left</source>
        <translation>最大 %2 件のうち %1 件の実行が外れました</translation>
    </message>
    <message>
        <source>%1 runs have left</source>
        <translation>%1 件の実行が外れました</translation>
    </message>
    <message>
        <source>Stopped. %1 runs have left; the rest leaves with the next sync.</source>
        <translation>中止しました。%1 件の実行が外れました。残りは次の同期で外れます。</translation>
    </message>
    <message>
        <source>There was nothing to take out.</source>
        <translation>外すものはありませんでした。</translation>
    </message>
    <message>
        <source>1 run has left. Compacting gives its room back to the disk.</source>
        <translation>1 件の実行が外れました。圧縮するとその領域をディスクに返します。</translation>
    </message>
    <message>
        <source>%1 runs have left. Compacting gives their room back to the disk.</source>
        <translation>%1 件の実行が外れました。圧縮するとその領域をディスクに返します。</translation>
    </message>
    <message>
        <source>All runs are kept from now on.</source>
        <translation>これからはすべての実行を残します。</translation>
    </message>
    <message>
        <source>Sorting the text index…</source>
        <translation>全文索引を整えています…</translation>
    </message>
    <message>
        <source>%1 left to give back</source>
        <translation>あと %1 を返します</translation>
    </message>
    <message>
        <source>Writing the runs anew, once. This step cannot be stopped; you can go on reading and judging.</source>
        <translation>実行を一度だけ書き直しています。この段階は中止できませんが、閲覧と判定は続けられます。</translation>
    </message>
    <message>
        <source>There was hardly anything to give back.</source>
        <translation>返すものはほとんどありませんでした。</translation>
    </message>
    <message>
        <source>%1 were given back.</source>
        <translation>%1 を返しました。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Too little room to compact</source>
        <translation>圧縮するための空きが足りません</translation>
    </message>
    <message>
        <source>It needs %1 for a while, and only %2 are free on the disk. Nothing was changed. Free some space and try again.</source>
        <translation>一時的に %1 が必要ですが、ディスクの空きは %2 だけです。何も変更していません。空きを増やしてもう一度試してください。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SyncBar</name>
    <message>
        <source>Sync and progress</source>
        <translation>同期と進み具合</translation>
    </message>
    <message>
        <source>Progress through the list</source>
        <translation>一覧の進み具合</translation>
    </message>
    <message>
        <source>What sync did so far</source>
        <translation>これまでの同期の内容</translation>
    </message>
    <message>
        <source>Sync log</source>
        <translation>同期ログ</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度ログイン</translation>
    </message>
    <message>
        <source>Sync now (F5)</source>
        <translation>今すぐ同期 (F5)</translation>
    </message>
    <message>
        <source>Kept here: %1</source>
        <translation>ここにあるもの: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>範囲: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>1時間に %1 件</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今日 %1 件</translation>
    </message>
    <message>
        <source>Verdicts of the last hour, and since midnight</source>
        <translation>直近1時間と今日0時からの判定</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り1分未満</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>残り約 %1 分</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>残り約 %1 時間</translation>
    </message>
    <message>
        <source>%1 of %2 today</source>
        <translation>今日 %1 / %2</translation>
    </message>
    <message>
        <source>A file, offline: nothing is sent</source>
        <translation>ファイル、オフライン: 何も送られません</translation>
    </message>
    <message>
        <source>These runs come from a file on this computer, so there is no server to sync with. Verdicts are kept here and exported like any other; in a server&apos;s project, File → Bring verdicts takes them over.</source>
        <translation>これらの実行はこのコンピューター上のファイルのもので、同期するサーバーはありません。判定はここに保存され、ほかと同じようにエクスポートできます。サーバーのプロジェクトでは「ファイル → ファイルから判定を取り込む」で取り込めます。</translation>
    </message>
    <message>
        <source>1 verdict is kept here</source>
        <translation>判定 1 件をここに保存</translation>
    </message>
    <message>
        <source>%1 verdicts are kept here</source>
        <translation>判定 %1 件をここに保存</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SyncLogDialog</name>
    <message>
        <source>&amp;Problems only</source>
        <translation>問題のみ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>すべてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Sync log</source>
        <translation>同期ログ</translation>
    </message>
    <message>
        <source>Lines of the sync log, newest first</source>
        <translation>同期ログの行、新しい順</translation>
    </message>
    <message>
        <source>Enter opens the run of a line</source>
        <translation>Enter でその行の実行を開く</translation>
    </message>
    <message>
        <source>Only what is late, lost, refused or wants a decision</source>
        <translation>遅れ、消失、拒否、判断待ちのものだけ</translation>
    </message>
    <message>
        <source>What sync did since Tidemark started, newest first. It holds no key and no word of a run, so it can be passed on.</source>
        <translation>Tidemark を起動してからの同期の内容、新しい順。キーも実行の本文も含まないので、人に渡せます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Copy every line shown; Ctrl+C copies the chosen ones</source>
        <translation>表示中の行をすべてコピー。Ctrl+C は選択した行をコピー</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>No problem so far</source>
        <translation>これまで問題なし</translation>
    </message>
    <message>
        <source>Everything that sync did since Tidemark started went well.</source>
        <translation>Tidemark を起動してからの同期はすべて順調です。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>What sync does is written here, from the first look at the server on.</source>
        <translation>最初にサーバーを見たときから、同期の内容がここに書かれます。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::SyncWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>checked just now</source>
        <translation>確認したばかり</translation>
    </message>
    <message>
        <source>checked %1 min ago</source>
        <translation>%1 分前に確認</translation>
    </message>
    <message>
        <source>checked %1 h ago</source>
        <translation>%1 時間前に確認</translation>
    </message>
    <message>
        <source>checked %1 days ago</source>
        <translation>%1 日前に確認</translation>
    </message>
    <message>
        <source>1 verdict on its way</source>
        <translation>判定 1 件を送信待ち</translation>
    </message>
    <message>
        <source>%1 verdicts on their way</source>
        <translation>判定 %1 件を送信待ち</translation>
    </message>
    <message>
        <source>This role may not rate.</source>
        <translation>この役割は評価できません。</translation>
    </message>
    <message>
        <source>1 verdict is kept here: this role may not rate.</source>
        <translation>判定 1 件をここに保存: この役割は評価できません。</translation>
    </message>
    <message>
        <source>%1 verdicts are kept here: this role may not rate.</source>
        <translation>判定 %1 件をここに保存: この役割は評価できません。</translation>
    </message>
    <message>
        <source>, 1 run left out</source>
        <translation>、実行 1 件を除外</translation>
    </message>
    <message>
        <source>, %1 runs left out</source>
        <translation>、実行 %1 件を除外</translation>
    </message>
    <message>
        <source>1 verdict is saved here and will be sent.</source>
        <translation>判定 1 件はここに保存され、後で送られます。</translation>
    </message>
    <message>
        <source>%1 verdicts are saved here and will be sent.</source>
        <translation>判定 %1 件はここに保存され、後で送られます。</translation>
    </message>
    <message>
        <source>In sync, %1</source>
        <translation>同期済み、%1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>まだ同期していません</translation>
    </message>
    <message>
        <source>Checking every run again…</source>
        <translation>すべての実行を再確認しています…</translation>
    </message>
    <message>
        <source>Checking every run again: %1 so far</source>
        <translation>すべての実行を再確認中: これまで %1 件</translation>
    </message>
    <message>
        <source>First pull: asking the server…</source>
        <translation>最初の取得: サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>First pull: 1 run so far</source>
        <translation>最初の取得: これまで 1 件</translation>
    </message>
    <message>
        <source>First pull: %1 runs so far</source>
        <translation>最初の取得: これまで %1 件</translation>
    </message>
    <message>
        <source>Looking for new runs…</source>
        <translation>新しい実行を探しています…</translation>
    </message>
    <message>
        <source>Fetching: 1 run so far</source>
        <translation>取得中: これまで 1 件</translation>
    </message>
    <message>
        <source>Fetching: %1 runs so far</source>
        <translation>取得中: これまで %1 件</translation>
    </message>
    <message>
        <source>The server asks us to wait: %1</source>
        <translation>サーバーが待つように求めています: %1</translation>
    </message>
    <message>
        <source>The server asked us to wait; going on…</source>
        <translation>サーバーの待ち時間が終わり、続けています…</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>オフライン。</translation>
    </message>
    <message>
        <source>Offline, next try in %1.</source>
        <translation>オフライン、%1 後にもう一度試します。</translation>
    </message>
    <message>
        <source>The last sync did not end well.</source>
        <translation>前回の同期はうまく終わりませんでした。</translation>
    </message>
    <message>
        <source>Joining conversations…</source>
        <translation>会話をつないでいます…</translation>
    </message>
    <message>
        <source>Sending verdicts…</source>
        <translation>判定を送っています…</translation>
    </message>
    <message>
        <source>Confirming verdicts…</source>
        <translation>判定を確認しています…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>もう一度ログイン…</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TagDialog</name>
    <message>
        <source>Tags of the run</source>
        <translation>実行のタグ</translation>
    </message>
    <message>
        <source>Tags of %1 runs</source>
        <translation>%1 件の実行のタグ</translation>
    </message>
    <message>
        <source>Find or add a tag</source>
        <translation>タグを検索または追加</translation>
    </message>
    <message>
        <source>Enter ticks the tag or adds a new one. Tags that others add stay.</source>
        <translation>Enter でタグを選ぶか新しく追加します。他の人が付けたタグはそのまま残ります。</translation>
    </message>
    <message>
        <source>A half ticked box stands for tags that only some of the runs have.</source>
        <translation>半分だけのチェックは、一部の実行だけに付いているタグです。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Keep (%1)</source>
        <translation>適用 (%1)</translation>
    </message>
    <message>
        <source>1 run has it</source>
        <translation>1 件に付いています</translation>
    </message>
    <message>
        <source>%1 runs have it</source>
        <translation>%1 件に付いています</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」を追加</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TargetField</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Choose the folder that the files go to</source>
        <translation>ファイルの保存先フォルダーを選びます</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>ファイルの保存先を選ぶ</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>Choose a folder in one that exists; it is made when it is missing.</source>
        <translation>存在するフォルダーの中を選んでください。なければ作成されます。</translation>
    </message>
    <message>
        <source>Choose a folder that exists; the file is made in it.</source>
        <translation>既にあるフォルダーを選んでください。その中にファイルを作ります。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>これはフォルダーです。</translation>
    </message>
    <message>
        <source>Give the file a name too.</source>
        <translation>ファイル名も入力してください。</translation>
    </message>
    <message>
        <source>This is a file.</source>
        <translation>これはファイルです。</translation>
    </message>
    <message>
        <source>Rows that are split go to a folder: choose one.</source>
        <translation>分割した行はフォルダーに入ります。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TextView</name>
    <message>
        <source>[image “%1” from %2, not loaded]</source>
        <translation>[%2 の画像「%1」、読み込みません]</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ToolCard</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>no result here</source>
        <translation>ここに結果はありません</translation>
    </message>
    <message>
        <source>Tool %1, %2</source>
        <translation>ツール %1、%2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(空)</translation>
    </message>
    <message>
        <source>failed with</source>
        <translation>失敗:</translation>
    </message>
    <message>
        <source>result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>tidemark::views::TopBar</name>
    <message>
        <source>Project and connection</source>
        <translation>プロジェクトと接続</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Export what the list shows</source>
        <translation>一覧の内容をエクスポート</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>プロジェクト %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Who judged this run, when and how</source>
        <translation>この実行を誰が、いつ、どう判定したか</translation>
    </message>
    <message>
        <source>History %1</source>
        <translation>履歴 %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
</context>
<context>
    <name>tidemark::views::ViewsDialog</name>
    <message>
        <source>Reading the views from the server…</source>
        <translation>サーバーからビューを読み込んでいます…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Import views</source>
        <translation>ビューの取り込み</translation>
    </message>
    <message>
        <source>Import views from Lunary</source>
        <translation>Lunary のビューを取り込む</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>View</source>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Filter here</source>
        <translation>ここでのフィルター</translation>
    </message>
    <message>
        <source>Space ticks a view, ↑ and ↓ show what is left out of it</source>
        <translation>スペースキーでビューを選択、↑ と ↓ で省かれるものを表示</translation>
    </message>
    <message>
        <source>Left out of this view</source>
        <translation>このビューから省かれるもの</translation>
    </message>
    <message>
        <source>Change nothing (Esc)</source>
        <translation>変更しない (Esc)</translation>
    </message>
    <message>
        <source>Save what is ticked beside the other filters (Enter)</source>
        <translation>選択したものをほかのフィルターと並べて保存 (Enter)</translation>
    </message>
    <message>
        <source>Views saved in Lunary</source>
        <translation>Lunary に保存されたビュー</translation>
    </message>
    <message>
        <source>Saved here already</source>
        <translation>すでにここに保存されています</translation>
    </message>
    <message>
        <source>Shows everything: no filter is needed</source>
        <translation>すべてを表示: フィルターは不要です</translation>
    </message>
    <message>
        <source>Nothing of it can be carried over</source>
        <translation>取り込めるものがありません</translation>
    </message>
    <message>
        <source>Nobody has saved a view for this project in Lunary.</source>
        <translation>このプロジェクトのビューは Lunary に保存されていません。</translation>
    </message>
    <message>
        <source>Each becomes a filter below the queues. Lunary is not changed.</source>
        <translation>それぞれがキューの下のフィルターになります。Lunary は変更されません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nothing is left out of this view.</source>
        <translation>このビューから省かれるものはありません。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>判定(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>同期(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>言語(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>tidemark::views::WindowDialogs</name>
    <message>
        <source>Queue, %1</source>
        <translation>キュー、%1 件</translation>
    </message>
</context>
<context>
    <name>tidemark::views::Writer</name>
    <message>
        <source>Conversation of %1 exchanges</source>
        <translation>%1 往復の会話</translation>
    </message>
    <message>
        <source>Conversation, exchange %1 of %2</source>
        <translation>会話、やり取り %1 / %2</translation>
    </message>
    <message>
        <source>You are judging the whole conversation.</source>
        <translation>会話全体を判定しています。</translation>
    </message>
    <message>
        <source>Show earlier exchanges (%1)</source>
        <translation>前のやり取りを表示 (%1)</translation>
    </message>
    <message>
        <source>Show later exchanges (%1)</source>
        <translation>後のやり取りを表示 (%1)</translation>
    </message>
    <message>
        <source>Exchange %1 of %2</source>
        <translation>やり取り %1 / %2</translation>
    </message>
    <message>
        <source>Trace, step %1 of %2</source>
        <translation>トレース、ステップ %1 / %2</translation>
    </message>
    <message>
        <source>Show earlier steps (%1)</source>
        <translation>前のステップを表示 (%1)</translation>
    </message>
    <message>
        <source>Show later steps (%1)</source>
        <translation>後のステップを表示 (%1)</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>未評価</translation>
    </message>
</context>
<context>
    <name>tidemark::views::eventwords</name>
    <message>
        <source>1 new run</source>
        <translation>新しい実行 1 件</translation>
    </message>
    <message>
        <source>%1 new runs</source>
        <translation>新しい実行 %1 件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>%1 verdicts</source>
        <translation>判定 %1 件</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>サーバーに接続できません</translation>
    </message>
    <message>
        <source>the server does not answer in time</source>
        <translation>サーバーが時間内に応答しません</translation>
    </message>
    <message>
        <source>the server cannot prove who it is</source>
        <translation>サーバーが身元を証明できません</translation>
    </message>
    <message>
        <source>the server does not accept the key or sign-in</source>
        <translation>サーバーがキーまたはログインを受け付けません</translation>
    </message>
    <message>
        <source>this role may not do that</source>
        <translation>この役割には許可されていません</translation>
    </message>
    <message>
        <source>the run is no longer there</source>
        <translation>実行がもうありません</translation>
    </message>
    <message>
        <source>the server does not take it as it is</source>
        <translation>サーバーがこのままでは受け付けません</translation>
    </message>
    <message>
        <source>the server asks to wait</source>
        <translation>サーバーが待つように求めています</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>the server sends us to another address</source>
        <translation>サーバーが別のアドレスを案内しました</translation>
    </message>
    <message>
        <source>the server has a fault of its own</source>
        <translation>サーバー側の障害です</translation>
    </message>
    <message>
        <source>this is no answer of a Lunary server</source>
        <translation>Lunary サーバーの応答ではありません</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>the data folder cannot be written</source>
        <translation>データフォルダーに書き込めません</translation>
    </message>
    <message>
        <source>another program holds the files</source>
        <translation>別のプログラムがファイルを使っています</translation>
    </message>
    <message>
        <source>a file is damaged</source>
        <translation>ファイルが壊れています</translation>
    </message>
    <message>
        <source>the files were moved away or replaced</source>
        <translation>ファイルが移動または置換されました</translation>
    </message>
    <message>
        <source>the files could not be read or written</source>
        <translation>ファイルを読み書きできませんでした</translation>
    </message>
    <message>
        <source>the connection is not set up fully</source>
        <translation>接続の設定が済んでいません</translation>
    </message>
    <message>
        <source>the server took it and shows another value</source>
        <translation>サーバーは受け付けましたが、別の値を示しています</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1 (HTTP %2)</translation>
    </message>
    <message>
        <source>%1. Next try at %2</source>
        <translation>%1。次は %2 に試します</translation>
    </message>
    <message>
        <source>Nothing new, looked %1 times since %2</source>
        <translation>新しいものなし、%2 から %1 回確認</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>新しいものなし</translation>
    </message>
    <message>
        <source>1 run changed</source>
        <translation>実行 1 件が変更</translation>
    </message>
    <message>
        <source>%1 runs changed</source>
        <translation>実行 %1 件が変更</translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation>%1、%2 件変更</translation>
    </message>
    <message>
        <source>Verdict waits here: this role may not rate</source>
        <translation>判定はここで待っています: この役割は評価できません</translation>
    </message>
    <message>
        <source>Verdict waits here for your sign-in</source>
        <translation>判定はここでログインを待っています</translation>
    </message>
    <message>
        <source>%1 verdicts wait here: this role may not rate</source>
        <translation>判定 %1 件がここで待っています: この役割は評価できません</translation>
    </message>
    <message>
        <source>%1 verdicts wait here for your sign-in</source>
        <translation>判定 %1 件がここでログインを待っています</translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>途中で終了: %1</translation>
    </message>
    <message>
        <source>%1 (%2 times since %3)</source>
        <translation>%1 (%3 から %2 回)</translation>
    </message>
    <message>
        <source>Verdict saved here, sent again at %1: %2</source>
        <translation>判定はここに保存済み、%1 にもう一度送ります: %2</translation>
    </message>
    <message>
        <source>%1 verdicts saved here, sent again by %2: %3</source>
        <translation>判定 %1 件はここに保存済み、%2 までにもう一度送ります: %3</translation>
    </message>
    <message>
        <source>%1 confirmed on server</source>
        <translation>%1 をサーバーで確認しました</translation>
    </message>
    <message>
        <source>%1 changed on the server too: please choose which one holds</source>
        <translation>%1 はサーバーでも変更されています: どちらを採るか選んでください</translation>
    </message>
    <message>
        <source>%1 refused by the server: %2</source>
        <translation>%1 をサーバーが拒否: %2</translation>
    </message>
    <message>
        <source>%1 kept here: the run is no longer on the server</source>
        <translation>%1 はここに残します: 実行がもうサーバーにありません</translation>
    </message>
    <message>
        <source>The server no longer accepts the key or sign-in: please sign in again</source>
        <translation>サーバーがキーまたはログインを受け付けなくなりました: もう一度ログインしてください</translation>
    </message>
    <message>
        <source>Signed in again by itself</source>
        <translation>自動でもう一度ログインしました</translation>
    </message>
    <message>
        <source>Could not sign in again by itself: %1</source>
        <translation>自動ではログインできませんでした: %1</translation>
    </message>
    <message>
        <source>This role may not rate: reading goes on, verdicts wait here</source>
        <translation>この役割は評価できません: 読むことは続けられ、判定はここで待ちます</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>ログインしました</translation>
    </message>
    <message>
        <source>First pull complete: %1, %2 requests</source>
        <translation>最初の取得が完了: %1、要求 %2 回</translation>
    </message>
    <message>
        <source>Every run looked at again: %1, %2 changed</source>
        <translation>すべての実行を再確認: %1、%2 件変更</translation>
    </message>
    <message>
        <source>A run was left out: the server cannot give it. The others went on</source>
        <translation>実行を1件除きました: サーバーが渡せません。ほかは続けました</translation>
    </message>
    <message>
        <source>Something in the server&apos;s list is no run and was left out</source>
        <translation>サーバーの一覧に実行でないものがあり、除きました</translation>
    </message>
    <message>
        <source>%1 things in the server&apos;s list are no runs and were left out</source>
        <translation>サーバーの一覧に実行でないものが %1 件あり、除きました</translation>
    </message>
    <message>
        <source>The run is no longer on the server and left the lists</source>
        <translation>実行がもうサーバーになく、一覧から外れました</translation>
    </message>
    <message>
        <source>The server asks to wait until %1</source>
        <translation>サーバーが %1 まで待つように求めています</translation>
    </message>
    <message>
        <source>Offline: %1</source>
        <translation>オフライン: %1</translation>
    </message>
    <message>
        <source>Online again after %1</source>
        <translation>%1 後にオンラインに戻りました</translation>
    </message>
    <message>
        <source>Online again after %1 and %2 tries</source>
        <translation>%1 後、%2 回試してオンラインに戻りました</translation>
    </message>
    <message>
        <source>The copy of the runs was damaged and is fetched again; verdicts are safe</source>
        <translation>実行のコピーが壊れていたため取得し直しています。判定は安全です</translation>
    </message>
    <message>
        <source>The file of verdicts was damaged and has been recovered; the old one is kept</source>
        <translation>判定のファイルが壊れていたため復旧しました。元のファイルは残してあります</translation>
    </message>
    <message>
        <source>The network is back or the computer woke: going on at once</source>
        <translation>ネットワークが戻ったか、コンピューターがスリープから復帰しました: すぐに続けます</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day in the sync log, as a date format</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>tidemark::views::facttext</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day without and with its year, as a date format</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 トークン</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
</context>
<context>
    <name>tidemark::views::filemode</name>
    <message>
        <source>These runs come from a file: there is no server to sync with. Nothing is sent.</source>
        <translation>これらの実行はファイルのものです。同期するサーバーはなく、何も送られません。</translation>
    </message>
</context>
<context>
    <name>tidemark::views::importwords</name>
    <message>
        <source>It is empty.</source>
        <translation>ファイルは空です。</translation>
    </message>
    <message>
        <source>It holds bare messages without the ids of their runs, as Lunary&apos;s OpenAI export writes them. Export as JSONL instead.</source>
        <translation>実行の ID がないメッセージだけのファイルです (Lunary の OpenAI 形式のエクスポート)。代わりに JSONL でエクスポートしてください。</translation>
    </message>
    <message>
        <source>Not one of its lines is a run. Choose a runs.jsonl that Tidemark exported, or Lunary&apos;s export as JSONL.</source>
        <translation>実行の行が一つもありません。Tidemark がエクスポートした runs.jsonl か、Lunary の JSONL エクスポートを選んでください。</translation>
    </message>
    <message>
        <source>Nothing was taken from it.</source>
        <translation>何も取り込まれませんでした。</translation>
    </message>
    <message>
        <source>What was read so far is kept; open the file again to go on.</source>
        <translation>ここまでに読み込んだものは残ります。続けるにはファイルをもう一度開いてください。</translation>
    </message>
    <message>
        <source>no JSON: cut off, broken, or nested too deep</source>
        <translation>JSON ではありません: 途中で切れているか、壊れているか、入れ子が深すぎます</translation>
    </message>
    <message>
        <source>JSON, but no run</source>
        <translation>JSON ですが、実行ではありません</translation>
    </message>
    <message>
        <source>no run with an id</source>
        <translation>ID のある実行ではありません</translation>
    </message>
    <message>
        <source>bare messages without the id of their run</source>
        <translation>実行の ID がないメッセージ</translation>
    </message>
    <message>
        <source>longer than 64 MB</source>
        <translation>64 MB を超えています</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>1 run taken.</source>
        <translation>1 件の実行を取り込みました。</translation>
    </message>
    <message>
        <source>%1 runs taken.</source>
        <translation>%1 件の実行を取り込みました。</translation>
    </message>
    <message>
        <source>1 came with a verdict.</source>
        <translation>1 件には判定がありました。</translation>
    </message>
    <message>
        <source>%1 came with a verdict.</source>
        <translation>%1 件には判定がありました。</translation>
    </message>
    <message>
        <source>1 line left out.</source>
        <translation>1 行を除きました。</translation>
    </message>
    <message>
        <source>%1 lines left out.</source>
        <translation>%1 行を除きました。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>そのファイルはありません</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted.</source>
        <translation>移動、名前の変更、または削除されました。</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>これはフォルダーです</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>ファイルを読む権限がありません</translation>
    </message>
    <message>
        <source>This account has no right to it. Ask its owner, or copy it.</source>
        <translation>このアカウントには権限がありません。所有者に尋ねるか、コピーしてください。</translation>
    </message>
    <message>
        <source>The file cannot be read to its end</source>
        <translation>ファイルを最後まで読めません</translation>
    </message>
    <message>
        <source>There are no runs in this file</source>
        <translation>このファイルに実行はありません</translation>
    </message>
</context>
<context>
    <name>tidemark::views::verdictwords</name>
    <message>
        <source>saved here; the server asks to wait until %1</source>
        <translation>ここに保存済み。サーバーが %1 まで待つように求めています</translation>
    </message>
    <message>
        <source>saved here; sent again at %1</source>
        <translation>ここに保存済み。%1 にもう一度送ります</translation>
    </message>
    <message>
        <source>saved here, on its way to the server</source>
        <translation>ここに保存済み、サーバーへ送信待ち</translation>
    </message>
    <message>
        <source>saved here; this role may not rate on the server</source>
        <translation>ここに保存済み。この役割はサーバーで評価できません</translation>
    </message>
    <message>
        <source>saved here, waits until you sign in</source>
        <translation>ここに保存済み、ログインを待っています</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>thumb</source>
        <translation>親指</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>saved here, being sent</source>
        <translation>ここに保存済み、送信中</translation>
    </message>
    <message>
        <source>confirmed on server %1</source>
        <translation>サーバーで確認済み %1</translation>
    </message>
    <message>
        <source>confirmed on server</source>
        <translation>サーバーで確認済み</translation>
    </message>
    <message>
        <source>changed on the server too: choose which one holds</source>
        <translation>サーバーでも変更されています: どちらを採るか選んでください</translation>
    </message>
    <message>
        <source>kept here: the run is no longer on the server</source>
        <translation>ここに残します: 実行がもうサーバーにありません</translation>
    </message>
    <message>
        <source>%1. It says: %2</source>
        <translation>%1。サーバーの応答: %2</translation>
    </message>
    <message>
        <source>up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>判定なし</translation>
    </message>
    <message>
        <source>End user said: %1 · kept</source>
        <translation>エンドユーザーの評価: %1 · 保持</translation>
    </message>
    <message>
        <source>From the server: %1</source>
        <translation>サーバーから: %1</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>ここに保存</translation>
    </message>
    <message>
        <source>From the file: %1</source>
        <translation>ファイルから: %1</translation>
    </message>
</context>
<context>
    <name>tidemark::views::viewwords</name>
    <message>
        <source>A part that cannot be read is left out</source>
        <translation>読み取れない部分を省きます</translation>
    </message>
    <message>
        <source>%1 cannot be read and is left out</source>
        <translation>%1 は読み取れないため省きます</translation>
    </message>
    <message>
        <source>%1 is not known here and is left out</source>
        <translation>%1 は未知の条件のため省きます</translation>
    </message>
    <message>
        <source>%1 has a value that is not known here and is left out</source>
        <translation>%1 は値が未知のため省きます</translation>
    </message>
    <message>
        <source>%1: %2 is not known here and is left out</source>
        <translation>%1: %2 は未知の値のため省きます</translation>
    </message>
    <message>
        <source>%1 has no counterpart here and is left out</source>
        <translation>%1 に当たる条件がないため省きます</translation>
    </message>
    <message>
        <source>%1 is left out too: it is one side of an OR</source>
        <translation>%1 も省きます: OR の片側のためです</translation>
    </message>
    <message>
        <source>%1 finds whole words here, not parts of them</source>
        <translation>%1 はここでは単語の一部ではなく単語全体を探します</translation>
    </message>
    <message>
        <source>%1 is looked for anywhere in the run here</source>
        <translation>%1 はここでは実行全体から探します</translation>
    </message>
    <message>
        <source>%1 counts the answer&apos;s text here, not its JSON</source>
        <translation>%1 はここでは JSON ではなく回答のテキストを数えます</translation>
    </message>
    <message>
        <source>%1 is that of the run itself here, not of those inside it</source>
        <translation>%1 はここでは中の実行ではなくその実行自体のものです</translation>
    </message>
    <message>
        <source>%1 holds agents and chains inside of others here too</source>
        <translation>%1 はここでは他の実行の中のエージェントとチェーンも含みます</translation>
    </message>
    <message>
        <source>This server gives no views</source>
        <translation>このサーバーはビューを提供しません</translation>
    </message>
    <message>
        <source>It has no such call, or answers it in a way that is not known here. Filters can still be written and saved in Tidemark.</source>
        <translation>この呼び出しがないか、未知の形で応答しています。Tidemark でフィルターを書いて保存することはできます。</translation>
    </message>
    <message>
        <source>This key or role may not read views</source>
        <translation>このキーまたはロールではビューを読めません</translation>
    </message>
    <message>
        <source>Ask an administrator of the project, or connect with a private key.</source>
        <translation>プロジェクトの管理者に頼むか、秘密キーで接続してください。</translation>
    </message>
    <message>
        <source>Please sign in first</source>
        <translation>先にログインしてください</translation>
    </message>
    <message>
        <source>The views are on the server, which knows no key or sign-in of yours at the moment.</source>
        <translation>ビューはサーバーにありますが、現在有効なキーやログインがありません。</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>サーバーに接続できません</translation>
    </message>
    <message>
        <source>The views are on the server. Try again when there is a connection to it.</source>
        <translation>ビューはサーバーにあります。接続できるときにもう一度試してください。</translation>
    </message>
</context>
</TS>
