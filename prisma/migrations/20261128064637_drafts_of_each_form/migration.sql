-- DropIndex
DROP INDEX "FormDraft_userId_form_key";

-- CreateIndex
CREATE UNIQUE INDEX "FormDraft_userId_form_tab_key" ON "FormDraft"("userId", "form", "tab");
