using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MunicipalPlanning.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReformReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions");

            migrationBuilder.AddColumn<Guid>(
                name: "item_progress_id",
                table: "submissions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_submissions_item_progress_id",
                table: "submissions",
                column: "item_progress_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions",
                sql: "form in ('ManagementSheet', 'ReviewSheet', 'ReformReport')");

            migrationBuilder.AddForeignKey(
                name: "fk_submissions_item_progress_item_progress_id",
                table: "submissions",
                column: "item_progress_id",
                principalTable: "item_progress",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("delete from submissions where form = 'ReformReport';");

            migrationBuilder.DropForeignKey(
                name: "fk_submissions_item_progress_item_progress_id",
                table: "submissions");

            migrationBuilder.DropIndex(
                name: "ix_submissions_item_progress_id",
                table: "submissions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions");

            migrationBuilder.DropColumn(
                name: "item_progress_id",
                table: "submissions");

            migrationBuilder.AddCheckConstraint(
                name: "ck_submissions_form",
                table: "submissions",
                sql: "form in ('ManagementSheet', 'ReviewSheet')");
        }
    }
}
